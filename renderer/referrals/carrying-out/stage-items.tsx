import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StageCode } from '@shared/procedure/stage';
import { stagesOf } from '@shared/procedure/stages';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Section } from '../section';
import { StageItemRow } from './stage-item-row';
import classes from './stage-items.module.css';

interface Props {
  readonly stage: StageCode;
  /** Leaves out what a recorded fact settles by itself. */
  readonly withoutProvable?: boolean;
}

/**
 * What may be recorded out of order and why, where there is such a thing: as `locks` of the step states has it
 * (Anwar, 2016; weekly control: Agustin & Rahmi, 2023).
 */
function orderOf(stage: StageCode, isControlled: boolean) {
  if (stage === 'planning') return 'planning';
  if (stage !== 'carrying_out') return null;
  return isControlled ? 'carryingOutWithControl' : 'carryingOut';
}

/** The checklist of one stage, in the paper's words; nothing where the stage has none of its own. */
export function StageItems({ stage: code, withoutProvable = false }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const stage = stagesOf(view.kind).find((one) => one.code === code);
  const states = view.state.stages.find((one) => one.code === code)?.items ?? [];
  const items = (stage?.items ?? []).filter(({ provenBy }) => !withoutProvable || provenBy === null);
  if (!stage || items.length === 0) return null;
  const stateOf = (item: string) => states.find((one) => one.code === item);
  const order = view.state.ended ? null : orderOf(code, view.weeklyControl.on);
  const settled = items.filter((item) => stateOf(item.code)?.status !== 'open').length;
  return (
    <Section
      title={code === 'carrying_out' ? t('referrals.steps.carrying_out.items') : stage.label}
      source={stage.source}
      hint={order && t(`referrals.steps.carrying_out.order.${order}`)}
      aside={
        <Text span size="sm">
          {t('referrals.steps.carrying_out.progress', { settled, total: items.length })}
        </Text>
      }
    >
      <ol className={classes.items}>
        {items.map((item) => (
          <li key={item.code}>
            <Field name={item.code}>
              <StageItemRow item={item} isProven={stateOf(item.code)?.proven ?? false} />
            </Field>
          </li>
        ))}
      </ol>
    </Section>
  );
}
