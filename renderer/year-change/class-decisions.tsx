import { Fragment, useState } from 'react';
import { Button, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { promotedClassName, type YearOutcome } from '@shared/domain/year-change';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { SaveState } from '@renderer/components/save-state';
import type { YearProposal } from './queries';
import { StudentWays } from './student-ways';
import type { YearForm } from './year-values';
import classes from './year-change.module.css';

interface ClassDecisionsProps {
  proposal: YearProposal;
  form: YearForm;
  savedAt: string | null;
  checking: boolean;
  error: CallError | undefined;
  onReset: () => void;
  onCheck: () => void;
}

const outcomes: readonly YearOutcome[] = ['class', 'graduated', 'none'];

/** What becomes of each class, and which of its students go apart. */
export function ClassDecisions({
  proposal,
  form,
  savedAt,
  checking,
  error,
  onReset,
  onCheck,
}: ClassDecisionsProps) {
  const { t } = useTranslation();
  const { from, to, withoutClass } = proposal;
  /** The class whose students are shown; `''` for those without one. */
  const [open, setOpen] = useState<string | null>(null);
  return (
    <form
      className={classes.step}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <Text maw={760}>{t('yearChange.classes.intro')}</Text>
      {proposal.classes.length === 0 && (
        <EmptyState
          icon={IconSchool}
          title={t('yearChange.noStudents.title')}
          body={t('yearChange.noStudents.body')}
        />
      )}
      {proposal.classes.length > 0 && (
        <Table
          aria-label={t('yearChange.classes.table', { from: from.name })}
          className={classes.table}
          verticalSpacing={4}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('yearChange.classes.name', { from: from.name })}</Table.Th>
              <Table.Th className={classes.number}>{t('yearChange.classes.count')}</Table.Th>
              <Table.Th>{t('yearChange.classes.outcome')}</Table.Th>
              <Table.Th>{t('yearChange.classes.className', { to: to.name })}</Table.Th>
              <Table.Th>{t('yearChange.classes.apart')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposal.classes.map(({ classKey, name, count }) => (
              <Fragment key={classKey}>
                <ClassLine
                  form={form}
                  classKey={classKey}
                  name={name}
                  count={count}
                  isOpen={open === classKey}
                  onToggle={() => setOpen(open === classKey ? null : classKey)}
                />
                {open === classKey && <StudentLines form={form} classKey={classKey} name={name} />}
              </Fragment>
            ))}
            {withoutClass > 0 && (
              <>
                <Table.Tr>
                  <Table.Td>{t('yearChange.classes.withoutClass')}</Table.Td>
                  <Table.Td className={classes.number}>{withoutClass}</Table.Td>
                  <Table.Td>{t('yearChange.outcomes.none')}</Table.Td>
                  <Table.Td />
                  <Table.Td>
                    <ApartButton
                      name={t('yearChange.classes.withoutClass')}
                      isOpen={open === ''}
                      onToggle={() => setOpen(open === '' ? null : '')}
                    />
                  </Table.Td>
                </Table.Tr>
                {open === '' && (
                  <StudentLines form={form} classKey={null} name={t('yearChange.classes.withoutClass')} />
                )}
              </>
            )}
          </Table.Tbody>
        </Table>
      )}
      <ErrorNote error={error} />
      <Group gap="sm" className={classes.foot}>
        <Button type="submit" loading={checking}>
          {t('yearChange.classes.check')}
        </Button>
        <Button variant="default" onClick={onReset}>
          {t('yearChange.classes.reset')}
        </Button>
        <SaveState savedAt={savedAt} />
      </Group>
    </form>
  );
}

interface ClassLineProps {
  form: YearForm;
  classKey: string;
  name: string;
  count: number;
  isOpen: boolean;
  onToggle: () => void;
}

function ClassLine({ form, classKey, name, count, isOpen, onToggle }: ClassLineProps) {
  const { t } = useTranslation();
  const at = form.values.decisions.classes.findIndex((one) => one.classKey === classKey);
  const decision = form.values.decisions.classes[at];
  const path = `decisions.classes.${at}`;
  const change = (outcome: YearOutcome) =>
    form.setFieldValue(path, {
      classKey,
      outcome,
      className: outcome === 'class' ? (promotedClassName(name) ?? '') : null,
    } as never);
  return (
    <Table.Tr>
      <Table.Td className={classes.name}>{name}</Table.Td>
      <Table.Td className={classes.number}>{count}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('yearChange.classes.outcomeOf', { name })}
          value={decision?.outcome ?? 'none'}
          onChange={({ currentTarget }) => change(currentTarget.value as YearOutcome)}
          data={outcomes.map((value) => ({ value, label: t(`yearChange.outcomes.${value}`) }))}
        />
      </Table.Td>
      <Table.Td>
        {decision?.outcome === 'class' && (
          <TextInput
            size="xs"
            maxLength={40}
            aria-label={t('yearChange.classes.classNameOf', { name })}
            {...form.getInputProps(`${path}.className`)}
          />
        )}
      </Table.Td>
      <Table.Td>
        <ApartButton name={name} isOpen={isOpen} onToggle={onToggle} />
      </Table.Td>
    </Table.Tr>
  );
}

function ApartButton({ name, isOpen, onToggle }: { name: string; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-expanded={isOpen}
      aria-label={t('yearChange.classes.chooseOf', { name })}
      leftSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
      onClick={onToggle}
    >
      {t('yearChange.classes.choose')}
    </Button>
  );
}

function StudentLines({ form, classKey, name }: { form: YearForm; classKey: string | null; name: string }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={5} className={classes.apart}>
        <StudentWays
          form={form}
          classKey={classKey}
          className={classKey === null ? null : name}
          label={name}
        />
      </Table.Td>
    </Table.Tr>
  );
}
