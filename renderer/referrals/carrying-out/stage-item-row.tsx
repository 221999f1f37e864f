import { Anchor, Checkbox, SegmentedControl, Text, Textarea } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { isSameSpot } from '@shared/domain/attachment';
import type { StageItem } from '@shared/procedure/stage';
import { DateField } from '@renderer/components/date-field';
import { SourceMark } from '@renderer/components/source-mark';
import { rpc } from '@renderer/lib/rpc';
import { FactFiles } from '../fact-files';
import { AutosaveNote } from '../autosave-note';
import { useDesk } from '../desk';
import { useAutosave } from '../use-autosave';
import classes from './stage-items.module.css';

const answers = ['done', 'not_applicable'] as const;

interface Props {
  readonly item: StageItem;
  /** A fact recorded elsewhere settles it. */
  readonly isProven: boolean;
}

/** One item: carried out, or not applicable with the reason; its day, a note, secret or not. */
export function StageItemRow({ item, isProven }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <div className={classes.item}>
      <div>
        <div className={classes.label}>
          {item.label} <SourceMark source={item.source} />
        </div>
        {item.hint && <div className={classes.hint}>{item.hint}</div>}
        {item.provenBy === 'outreach_held' && !isProven && (
          <Anchor component={Link} to="/penyuluhan" size="sm">
            {t('referrals.steps.carrying_out.toOutreach')}
          </Anchor>
        )}
      </div>
      {isProven ? (
        <Text size="sm" className={classes.proven}>
          <IconCircleCheckFilled size={16} aria-hidden /> {t('referrals.steps.consideration.planning.proven')}
        </Text>
      ) : (
        <ItemForm item={item} />
      )}
      <ItemFiles item={item} isSettled={isProven || recordOf(view, item.code) !== undefined} />
    </div>
  );
}

const recordOf = (view: ReferralView, code: string) => view.items.find((one) => one.item === code);

/** Files of an item; they stay with it also while it is open again. */
function ItemFiles({ item, isSettled }: { readonly item: StageItem; readonly isSettled: boolean }) {
  const { view } = useDesk();
  const spot = { of: 'item', recordId: null, item: item.code } as const;
  if (!isSettled && !view.attachments.some((one) => isSameSpot(one, spot))) return null;
  return (
    <div className={classes.note}>
      <FactFiles spot={spot} of={item.label} />
    </div>
  );
}

function ItemForm({ item }: { readonly item: StageItem }) {
  const { t } = useTranslation();
  const { today, readOnly } = useDesk();
  const form = useAutosave({
    name: `item.${item.code.replaceAll('_', '-')}`,
    read: (view) => {
      const record = recordOf(view, item.code);
      return {
        state: record?.state ?? null,
        on: record?.on ?? today,
        note: record?.note ?? '',
        secret: record?.secret ?? false,
      };
    },
    send: ({ state, on, note, secret }, referralId) => {
      if (state === null) return () => rpc.referrals.clearItem({ referralId, item: item.code });
      if (!on || (state === 'not_applicable' && !note.trim())) return null;
      return () => rpc.referrals.saveItem({ referralId, form: { item: item.code, state, on, note, secret } });
    },
  });
  const { state, secret } = form.values;
  const on = form.choice('on');
  return (
    <>
      <SegmentedControl
        className={classes.answer}
        size="xs"
        aria-label={item.label}
        readOnly={readOnly}
        data={[
          { value: 'open', label: t('referrals.steps.carrying_out.open') },
          ...answers.map((value) => ({ value, label: t(`referrals.steps.carrying_out.${value}`) })),
        ]}
        value={state ?? 'open'}
        onChange={(value) => form.set({ state: answers.find((one) => one === value) ?? null })}
      />
      {state && (
        <div className={classes.details}>
          <DateField
            label={t('referrals.date')}
            maxDate={today}
            value={on.value}
            onChange={(day) => day && on.onChange(day)}
            error={on.error}
            readOnly={readOnly}
          />
          <Textarea
            label={t(
              state === 'done' ? 'referrals.note' : 'referrals.steps.carrying_out.reasonNotApplicable',
            )}
            required={state === 'not_applicable' && !readOnly}
            autosize
            minRows={1}
            maxRows={10}
            {...form.text('note')}
          />
          <Checkbox
            label={t('referrals.secret')}
            title={t('referrals.secretHint')}
            checked={secret}
            disabled={readOnly}
            onChange={({ currentTarget }) => form.set({ secret: currentTarget.checked })}
          />
          {!readOnly && (
            <Anchor
              component="button"
              type="button"
              size="xs"
              c="dimmed"
              onClick={() => form.set({ state: null })}
            >
              {t('referrals.steps.carrying_out.clear')}
            </Anchor>
          )}
        </div>
      )}
      <div className={classes.note}>
        <AutosaveNote form={form} />
      </div>
    </>
  );
}
