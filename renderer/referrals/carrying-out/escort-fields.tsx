import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { escortRoles, type Escort, type EscortRole } from '@shared/domain/referral-facts';
import classes from './escort-fields.module.css';

interface Props {
  readonly value: readonly Escort[];
  readonly onChange: (escorts: Escort[]) => void;
  /** What was refused about one of them, by its place in the list. */
  readonly errorOf: (index: number) => string | undefined;
}

/**
 * Who went along: guru BK, wali kelas, orang tua, each in a line of its own; who did not come, with the reason
 * (Agustin & Rahmi, 2023; Maryam, 2020). One of whom nothing is said is left out.
 */
export function EscortFields({ value, onChange, errorOf }: Props) {
  const { t } = useTranslation();
  const say = (role: EscortRole, part: Partial<Escort> | null) => {
    const others = value.filter((one) => one.role !== role);
    const known = value.find((one) => one.role === role) ?? { role, came: true, note: '' };
    const next = part ? [...others, { ...known, ...part }] : others;
    onChange(escortRoles.flatMap((one) => next.filter((escort) => escort.role === one)));
  };
  return (
    <Input.Wrapper label={t('referrals.steps.carrying_out.escorts.title')} labelElement="div">
      <div className={classes.lines}>
        {escortRoles.map((role) => {
          const known = value.find((one) => one.role === role);
          const name = t(`referrals.steps.carrying_out.escorts.${role}`);
          return (
            <div key={role} className={classes.line}>
              <span className={classes.role}>{name}</span>
              <SegmentedControl
                size="xs"
                aria-label={name}
                data={[
                  { value: 'unsaid', label: t('referrals.steps.carrying_out.escorts.unsaid') },
                  { value: 'came', label: t('referrals.steps.carrying_out.escorts.came') },
                  { value: 'absent', label: t('referrals.steps.carrying_out.escorts.absent') },
                ]}
                value={known ? (known.came ? 'came' : 'absent') : 'unsaid'}
                onChange={(answer) => say(role, answer === 'unsaid' ? null : { came: answer === 'came' })}
              />
              {known && (
                <TextInput
                  size="xs"
                  aria-label={t(`referrals.steps.carrying_out.escorts.${known.came ? 'who' : 'whyNot'}`, {
                    name,
                  })}
                  placeholder={t(
                    `referrals.steps.carrying_out.escorts.${known.came ? 'whoHint' : 'whyNotHint'}`,
                  )}
                  value={known.note}
                  onChange={({ currentTarget }) => say(role, { note: currentTarget.value })}
                  error={errorOf(value.indexOf(known))}
                />
              )}
            </div>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
