import { Alert, Checkbox, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarriedView, DrawnLetter } from '@shared/contract/letter-views';
import { fileSize } from '@renderer/components/attachments/file-size';
import classes from './letter-choices.module.css';

/** A file that is printed behind the letter, under the name by which the letter lists it. */
export interface ChosenFile {
  id: number;
  title: string;
}

interface FileChoiceProps {
  carried: Pick<CarriedView, 'files' | 'attachmentsOutside' | 'emergency'>;
  value: readonly ChosenFile[];
  onChange: (files: ChosenFile[]) => void;
  /** Of those chosen, what cannot be printed. */
  unprintable: DrawnLetter['unprintable'];
  error?: ReactNode;
}

/** Scans and photos of the referral, each printed behind the letter where it is ticked. */
export function FileChoice({ carried, value, onChange, unprintable, error }: FileChoiceProps) {
  const { t } = useTranslation();
  const { files, attachmentsOutside, emergency } = carried;
  const isOutside = attachmentsOutside.length > 0;
  const titleOf = new Map(value.map(({ id, title }) => [id, title]));
  const parties = attachmentsOutside
    .map((party) => t(`letters.parties.${party}`))
    .join(t('letters.draft.and'));
  return (
    <fieldset className={classes.group}>
      <legend>{t('letters.files.title')}</legend>
      <Text size="sm" c="dimmed" mb={4}>
        {t(files.length === 0 ? 'letters.files.none' : 'letters.files.hint')}
      </Text>
      {isOutside && <span className={classes.outside}>{t('letters.draft.outside', { parties })}</span>}
      {files.map(({ id, title, fileName, size }) => {
        const chosen = titleOf.get(id);
        return (
          <div key={id} className={classes.file}>
            <Checkbox
              size="xs"
              className={classes.piece}
              checked={chosen !== undefined}
              disabled={isOutside && !emergency && chosen === undefined}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked ? [...value, { id, title }] : value.filter((one) => one.id !== id),
                )
              }
              label={
                <span className={classes.line}>
                  {title}
                  <span className={classes.data}>
                    {fileName}, {fileSize(size)}
                  </span>
                </span>
              }
            />
            {chosen !== undefined && (
              <TextInput
                size="xs"
                ml={28}
                aria-label={t('letters.files.name', { file: title })}
                description={t('letters.files.nameHint')}
                maxLength={160}
                value={chosen}
                error={chosen.trim() === '' && t('fields.required')}
                onChange={({ currentTarget }) =>
                  onChange(value.map((one) => (one.id === id ? { id, title: currentTarget.value } : one)))
                }
              />
            )}
          </div>
        );
      })}
      {unprintable.map(({ title, reason }) => (
        <Alert key={title} color="orange" variant="light" p="xs" mt={4}>
          {t(`letters.files.${reason}`, { title })}
        </Alert>
      ))}
      {error && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  );
}
