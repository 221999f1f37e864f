import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TextDocument } from '@shared/domain/standard-texts';
import classes from './letter-texts.module.css';
import type { TypedText } from './text-form';

interface Entry {
  readonly document: TextDocument;
  readonly texts: readonly TypedText[];
}

interface Props {
  readonly documents: readonly Entry[];
  readonly shown: TextDocument;
  readonly onShow: (document: TextDocument) => void;
}

/** The documents that have texts, each with how many the school worded in its own way and what is still open. */
export function DocumentList({ documents, shown, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('letterTexts.documents')}>
      <ul className={classes.documents}>
        {documents.map((entry) => (
          <li key={entry.document}>
            <UnstyledButton
              className={classes.document}
              aria-current={entry.document === shown ? 'page' : undefined}
              onClick={() => onShow(entry.document)}
            >
              {t(`letters.kinds.${entry.document}`)}
              <Marks {...entry} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Marks({ texts }: Entry) {
  const { t } = useTranslation();
  const own = texts.filter(({ isOwn }) => isOwn).length;
  const isFaulty = texts.some(({ fault, isSaved }) => fault !== null && !isSaved);
  const marks = [
    own > 0 && t('letterTexts.changedCount', { count: own }),
    !isFaulty && texts.some(({ isSaved }) => !isSaved) && t('letterTexts.unsaved'),
  ].filter(Boolean);
  return (
    <span className={classes.marks}>
      {marks.join(', ')}
      {isFaulty && <span className={classes.fault}>{` ${t('letterTexts.faulty')}`}</span>}
    </span>
  );
}
