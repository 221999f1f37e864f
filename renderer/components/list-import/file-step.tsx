import { useRef, useState, type ReactNode } from 'react';
import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { listFileBytes } from '@shared/domain/list-limits';
import classes from './file-step.module.css';

interface FileStepProps {
  /** Name of the file that is being read. */
  reading: string | null;
  onFile: (file: File) => void;
  onCancel: () => void;
  /** Where the list comes from. */
  children: ReactNode;
}

/** Choose or drop a file; its kind is told by its content, so any may be chosen. */
export function FileStep({ reading, onFile, onCancel, children }: FileStepProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  return (
    <div className={classes.columns}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file && reading === null) onFile(file);
        }}
      >
        {reading === null ? (
          <>
            <IconFileSpreadsheet size={32} stroke={1.4} className={classes.picture} aria-hidden />
            <div className={classes.words}>{t('import.file.drop')}</div>
            <div className={classes.soft}>{t('import.file.or')}</div>
            <Button onClick={() => input.current?.click()} autoFocus>
              {t('import.file.choose')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".xlsx,.csv,.txt,.tsv"
              aria-label={t('import.file.choose')}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                // The same file again, mended meanwhile, is a new choice.
                if (file) onFile(file);
                currentTarget.value = '';
              }}
            />
            <div className={classes.soft}>
              {t('import.file.kinds', { megabytes: listFileBytes / 1024 / 1024 })}
            </div>
          </>
        ) : (
          <output className={classes.reading}>
            <Loader size="sm" />
            {t('import.file.reading', { fileName: reading })}
            <Button variant="subtle" onClick={onCancel}>
              {t('import.progress.cancel')}
            </Button>
          </output>
        )}
      </div>
      <div className={classes.hints}>{children}</div>
    </div>
  );
}
