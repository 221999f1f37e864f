import { Anchor, List } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Missing } from '@shared/domain/missing';
import { useDesk } from './desk';
import { mendingOf } from './mending';
import { missingSentence } from './missing-sentence';
import classes from './missing-list.module.css';

interface Props {
  readonly missing: readonly Missing[];
  /** Longest list that is shown whole; the rest is counted. */
  readonly most?: number;
  /** Side by side instead of one below the other. */
  readonly inline?: boolean;
}

/** What is missing, each line a way to where it is mended; what a requirement and a step both lack is said once. */
export function MissingList({ missing, most = 6, inline = false }: Props) {
  const { t } = useTranslation();
  const { view, mend } = useDesk();
  const sentences = new Map<string, Missing>();
  for (const one of missing) {
    const sentence = missingSentence(t, one, view.kind);
    if (!sentences.has(sentence)) sentences.set(sentence, one);
  }
  const lines = [...sentences];
  const shown = lines.length > most ? lines.slice(0, most - 1) : lines;
  return (
    <List listStyleType="none" spacing={2} className={classes.list} data-inline={inline || undefined}>
      {shown.map(([sentence, one]) => (
        <List.Item key={sentence}>
          <Anchor component="button" type="button" className={classes.link} onClick={() => mend(one)}>
            {sentence}
            {mendingOf(one).at !== 'field' && (
              <IconArrowRight size={13} aria-hidden className={classes.away} />
            )}
          </Anchor>
        </List.Item>
      ))}
      {lines.length > shown.length && (
        <List.Item className={classes.rest}>
          {t('referrals.requirements.more', { count: lines.length - shown.length })}
        </List.Item>
      )}
    </List>
  );
}
