import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import type { OutreachPart } from '@shared/domain/outreach';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import classes from './outreach.module.css';
import type { PartForm } from './use-part-form';

interface Props<Values extends Record<string, unknown>> {
  readonly outreach: OutreachView;
  readonly part: OutreachPart;
  readonly edit: PartForm<Values>;
  readonly children: ReactNode;
}

/** One part in the order of the paper: its form, or what it waits for. */
export function PartSection<Values extends Record<string, unknown>>({
  outreach,
  part,
  edit,
  children,
}: Props<Values>) {
  const { t } = useTranslation();
  const gate = outreach.gates[part];
  const title = t(`outreach.parts.${part}`);
  return (
    <section className={classes.part} aria-label={title} data-waits={gate !== null || undefined}>
      <h2 className={classes.title}>{title}</h2>
      {gate !== null && gate !== 'over' ? (
        <Text size="sm" c="dimmed">
          {t('outreach.waitsFor', { part: t(`outreach.parts.${gate}`) })}
        </Text>
      ) : (
        <form onSubmit={edit.submit} noValidate>
          {children}
          {gate === null && (
            <>
              <ErrorNote error={edit.failure} />
              <Group gap="xs" mt="sm">
                <Button
                  type="submit"
                  variant={edit.form.isDirty() ? 'filled' : 'default'}
                  loading={edit.busy}
                >
                  {t('common.save')}
                </Button>
                <SaveState savedAt={edit.savedAt} />
              </Group>
            </>
          )}
        </form>
      )}
    </section>
  );
}
