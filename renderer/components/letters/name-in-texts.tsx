import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { namesLeftIn, replaceNames } from '@shared/domain/person-name';

/** A text that the counselor types for the letter. */
export interface TypedText {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

interface NameInTextsProps {
  /** The pupil's full name. */
  name: string;
  texts: readonly TypedText[];
  /** Names that the drawn letter still bears, wherever they come from. */
  onPage: readonly string[];
  onReplace: (replaced: readonly TypedText[]) => void;
}

/**
 * On a letter with initials: says in which of the typed texts the pupil is still called by name, with one click that
 * puts it right, and what is left on the page from the records of the case.
 */
export function NameInTexts({ name, texts, onPage, onReplace }: NameInTextsProps) {
  const { t } = useTranslation();
  const typed = texts
    .map((one) => ({ ...one, names: namesLeftIn(one.text, name) }))
    .filter(({ names }) => names.length > 0);
  const known = new Set(typed.flatMap(({ names }) => names));
  const recorded = onPage.filter((one) => !known.has(one));
  if (typed.length === 0 && recorded.length === 0) return null;
  return (
    <Alert color="orange" variant="light" p="xs">
      {typed.map(({ field, label, names }) => (
        <Text size="sm" key={field}>
          {t('letters.draft.nameInText', { names: names.join(', '), field: label })}
        </Text>
      ))}
      {typed.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => onReplace(typed.map((one) => ({ ...one, text: replaceNames(one.text, name) })))}
        >
          {t('letters.draft.replaceNames')}
        </Anchor>
      )}
      {recorded.length > 0 && (
        <Text size="sm">{t('letters.draft.nameOnPage', { names: recorded.join(', ') })}</Text>
      )}
    </Alert>
  );
}
