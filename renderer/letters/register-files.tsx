import { Button, Group, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DrawnLetter } from '@shared/contract/letter-views';
import type { Result } from '@shared/contract/errors';
import { printFile, saveOffer, type FileOffer } from '@renderer/lib/files';
import { useChange } from '@renderer/lib/query';

/** How the register that is shown is had as a file. */
export interface RegisterSource {
  pdf: () => Promise<Result<DrawnLetter>>;
  sheet: () => Promise<Result<FileOffer>>;
}

/** Prints the register as it is filtered, or saves it: what is seen is what comes out. */
export function useRegisterFiles({ pdf, sheet }: RegisterSource) {
  const print = useChange(pdf, { onSuccess: ({ file }) => printFile(file) });
  const savePdf = useChange(pdf, { onSuccess: ({ file }) => saveOffer(file) });
  const saveSheet = useChange(sheet, { onSuccess: saveOffer });
  const failure = print.error ?? savePdf.error ?? saveSheet.error;
  return { print, savePdf, saveSheet, error: failure?.error ?? null };
}

interface RegisterFilesProps {
  files: ReturnType<typeof useRegisterFiles>;
  printLabel?: string;
}

/** The two things one does with a register. */
export function RegisterFiles({ files, printLabel }: RegisterFilesProps) {
  const { t } = useTranslation();
  const { print, savePdf, saveSheet } = files;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.7} />}
        loading={print.isPending}
        onClick={() => print.mutate(undefined)}
      >
        {printLabel ?? t('letters.register.print')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.7} />}
            loading={savePdf.isPending || saveSheet.isPending}
          >
            {t('letters.register.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => savePdf.mutate(undefined)}>{t('letters.register.savePdf')}</Menu.Item>
          <Menu.Item onClick={() => saveSheet.mutate(undefined)}>{t('letters.register.saveSheet')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
