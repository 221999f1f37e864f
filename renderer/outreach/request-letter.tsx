import { Button, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { LetterLinks } from '@renderer/components/letters/letter-links';
import classes from './outreach.module.css';

/** The letter that asks the institution: issued ones, or the way to the first. */
export function RequestLetter({ outreach }: { outreach: OutreachView }) {
  const { t } = useTranslation();
  const { id, letters, requestLetter } = outreach;
  const title = t('outreach.letter.title');
  const isOpen =
    outreach.cancelled === null && outreach.agreement.refusedOn === null && outreach.heldOn === null;
  if (letters.length === 0 && !isOpen) return null;
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {letters.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('outreach.letter.none')}
        </Text>
      ) : (
        <Text size="sm">
          <LetterLinks letters={letters} />
        </Text>
      )}
      {requestLetter && (
        <Text size="sm" c="dimmed">
          {t('outreach.letter.counts')}
        </Text>
      )}
      {isOpen && (
        <Button
          component={Link}
          to={`/penyuluhan/${id}/surat/outreach_request`}
          mt="sm"
          variant={letters.length === 0 ? 'filled' : 'default'}
          leftSection={<IconMail size={16} />}
        >
          {t(letters.length === 0 ? 'outreach.letter.write' : 'outreach.letter.writeAgain')}
        </Button>
      )}
    </section>
  );
}
