import { Anchor, Checkbox, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaperAbout } from '@shared/contract/papers';
import { errorSentence } from '@renderer/i18n/sentences';
import { longDate } from '@renderer/lib/dates';
import { paperAddress } from '@renderer/lib/paper-address';
import type { BundleRow, Filling } from './bundle-rows';
import classes from './bundles.module.css';

interface CaseBundleRowProps {
  readonly row: BundleRow;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly filling: Filling;
  readonly onFilling: (filling: Filling) => void;
}

/** One paper of the case, with its tick. */
export function CaseBundleRow({ row, ticked, onTick, filling, onFilling }: CaseBundleRowProps) {
  const { t } = useTranslation();
  const description = useDescription({ row, filling });
  const name =
    row.of === 'letter'
      ? t('letters.bundle.ofCase.letter', { kind: row.name, number: row.number ?? t('letters.number.none') })
      : row.name;
  return (
    <li className={classes.row}>
      <Checkbox
        label={name}
        description={description}
        checked={ticked && row.of !== 'nothing'}
        disabled={row.of === 'nothing'}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      {row.of === 'paper' && row.writable && ticked && (
        <SegmentedControl
          size="xs"
          aria-label={t('letters.bundle.ofCase.fill', { name: row.name })}
          value={filling}
          onChange={(value) => onFilling(value as Filling)}
          data={(['written', 'none'] as const).map((value) => ({
            value,
            label: t(`letters.bundle.ofCase.fills.${value}`),
          }))}
        />
      )}
      {row.of === 'nothing' && row.refusal === null && row.about && (
        <PaperLink about={row.about}>{t('letters.bundle.ofCase.issue')}</PaperLink>
      )}
    </li>
  );
}

const PaperLink = ({ about, children }: { about: PaperAbout; children: string }) => (
  <Anchor size="sm" renderRoot={(props) => <Link {...props} {...paperAddress(about)} />}>
    {children}
  </Anchor>
);

function useDescription({ row, filling }: Pick<CaseBundleRowProps, 'row' | 'filling'>): string | undefined {
  const { t } = useTranslation();
  if (row.of === 'letter') return longDate(row.date);
  if (row.of === 'nothing') {
    return row.refusal === null
      ? t('letters.bundle.ofCase.notIssued')
      : errorSentence({ code: 'refused', reason: row.refusal });
  }
  if (!row.writable) return undefined;
  if (filling === 'none') return t('letters.bundle.ofCase.blank');
  return t(`letters.bundle.ofCase.${row.typed ? 'typed' : 'proposed'}`);
}
