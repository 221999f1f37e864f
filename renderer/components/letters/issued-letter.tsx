import type { ReactNode } from 'react';
import { Badge, Button, Group, Stack } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letters';
import { localDate } from '@shared/domain/calendar';
import { ErrorNote } from '@renderer/components/error-note';
import { Facts } from '@renderer/components/facts';
import { clockOf, longDate, shortDate } from '@renderer/lib/dates';
import { currentTimeZone } from '@renderer/lib/session';
import { CancelLetter } from './cancel-letter';
import { useLetterFiles } from './use-letter-files';

interface IssuedLetterProps {
  letter: LetterView;
  /** Where else it leads: the referral, the case. */
  links?: ReactNode;
}

/** What is known of an issued letter, and what can be done with it. */
export function IssuedLetter({ letter, links }: IssuedLetterProps) {
  const { t } = useTranslation();
  const files = useLetterFiles(letter.id);
  const cancelled = letter.status === 'cancelled';
  const words = (keys: string[]) => keys.join(', ');
  return (
    <Stack gap="md">
      <Facts
        labelWidth={150}
        facts={[
          {
            label: t('letters.issued.number'),
            value: (
              <Group gap="xs" component="span">
                <strong>{letter.number}</strong>
                {cancelled && (
                  <Badge color="red" variant="light" radius="sm">
                    {t('letters.status.cancelled')}
                  </Badge>
                )}
              </Group>
            ),
          },
          { label: t('letters.issued.date'), value: longDate(letter.date) },
          { label: t('letters.issued.recipient'), value: letter.recipient },
          { label: t('letters.issued.subject'), value: letter.subject },
          {
            label: t('letters.issued.by'),
            value: t('letters.issued.byValue', { name: letter.issuedBy, time: issuedTime(letter) }),
          },
          {
            label: t('letters.issued.disclosed'),
            value: words(letter.disclosed.map((piece) => t(`letters.pieces.${piece}`))),
          },
          {
            label: t('letters.issued.approvedBy'),
            value: words(letter.approvedBy.map((party) => t(`letters.parties.${party}`))),
          },
          ...(letter.cancelledOn
            ? [
                {
                  label: t('letters.issued.cancelled'),
                  value: t('letters.issued.cancelledValue', {
                    date: shortDate(letter.cancelledOn),
                    reason: letter.cancelReason ?? '',
                  }),
                },
              ]
            : []),
        ]}
      />
      <ErrorNote error={files.error} />
      <Group gap="xs">
        <Button
          leftSection={<IconPrinter size={16} />}
          onClick={files.print}
          loading={files.busy}
          variant={cancelled ? 'default' : 'filled'}
        >
          {t('common.print')}
        </Button>
        <Button leftSection={<IconDownload size={16} />} variant="default" onClick={files.save}>
          {t('common.savePdf')}
        </Button>
        {links}
      </Group>
      {!cancelled && (
        <div>
          <CancelLetter key={letter.id} letter={letter} />
        </div>
      )}
    </Stack>
  );
}

const issuedTime = ({ issuedAt }: LetterView) =>
  `${shortDate(localDate(new Date(issuedAt), currentTimeZone()))}, ${clockOf(issuedAt)}`;
