import { Button, Chip, Group, Switch, Textarea, Tooltip } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseEntryKind } from '@shared/contract/cases';
import { DateField } from '@renderer/components/date-field';
import { useToday } from '@renderer/lib/session';
import { entryKinds } from './entry-kinds';
import classes from './entry-form.module.css';
import { chipStyles } from '@renderer/components/chip-styles';

export interface EntryValues extends Record<string, unknown> {
  kind: CaseEntryKind;
  on: string | null;
  text: string;
  secret: boolean;
}

interface EntryFormProps {
  form: UseFormReturnType<EntryValues>;
  /** Name of the text, for those who do not see the box. */
  label: string;
  /** False leaves the box at one line. */
  open: boolean;
  pending: boolean;
  onSubmit: () => void;
  onFocus?: () => void;
  onCancel?: () => void;
  autoFocus?: boolean;
}

/** What happened, in one line that grows; its kind, day and lock appear once somebody writes. Ctrl+Enter keeps it. */
export function EntryForm({
  form,
  label,
  open,
  pending,
  onSubmit,
  onFocus,
  onCancel,
  autoFocus,
}: EntryFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <form
      className={classes.box}
      data-open={open || undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Textarea
        aria-label={label}
        placeholder={t('cases.timeline.placeholder')}
        autosize
        minRows={open ? 3 : 1}
        maxRows={16}
        variant="unstyled"
        classNames={{ input: classes.text }}
        autoFocus={autoFocus}
        {...form.getInputProps('text')}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) onSubmit();
          if (event.key !== 'Escape' || !onCancel) return;
          event.preventDefault();
          onCancel();
        }}
      />
      {open && (
        <div className={classes.tools}>
          <Chip.Group
            value={form.values.kind}
            onChange={(kind) => form.setFieldValue('kind', kind as CaseEntryKind)}
          >
            <Group gap={4} role="radiogroup" aria-label={t('cases.timeline.kind')}>
              {entryKinds.map(({ code }) => (
                <Chip
                  key={code}
                  value={code}
                  size="xs"
                  radius="md"
                  variant="light"
                  icon={null}
                  styles={chipStyles}
                >
                  {t(`cases.timeline.kinds.${code}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <div className={classes.line}>
            <DateField
              aria-label={t('cases.timeline.date')}
              size="sm"
              w={148}
              maxDate={today}
              {...form.getInputProps('on')}
            />
            <Tooltip label={t('cases.timeline.secretHint')} multiline w={240}>
              <div>
                <Switch
                  size="sm"
                  label={t('cases.timeline.secret')}
                  thumbIcon={<IconLock size={10} stroke={2.5} />}
                  {...form.getInputProps('secret', { type: 'checkbox' })}
                />
              </div>
            </Tooltip>
            <span className={classes.grow} />
            {onCancel && (
              <Button variant="subtle" color="gray" onClick={onCancel}>
                {t('common.cancel')}
              </Button>
            )}
            <Button type="submit" variant="light" loading={pending} title="Ctrl+Enter">
              {t(onCancel ? 'common.save' : 'cases.timeline.submit')}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}
