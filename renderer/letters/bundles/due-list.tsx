import { useState } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DueChoice, DueLetter } from '@shared/contract/bundles';
import { paperKinds } from '@shared/domain/paper-fields';
import type { Month } from '@shared/domain/month';
import { useConfirm } from '@renderer/components/confirm';
import { queryClient } from '@renderer/lib/query';
import { BundleFoot } from './bundle-foot';
import { BundleOutcome } from './bundle-outcome';
import { BundleProgress } from './bundle-progress';
import { DueRow } from './due-row';
import { asksForMeeting, dueKey, isOffered, isUsual, type MeetingForm } from './due-rows';
import { moveBetweenTicks } from './tick-keys';
import { useBundleRun, type FinishedBundle } from './use-bundle-run';
import type { rpc } from '@renderer/lib/rpc';
import classes from './bundles.module.css';

type Printed = Extract<Awaited<ReturnType<typeof rpc.letters.printDue>>, { ok: true }>['value'];

/** The lines of one kind and month, from their ticks to the finished file. */
export function DueList({ month, lines }: { month: Month; lines: readonly DueLetter[] }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const [ticked, setTicked] = useState(() => new Set(lines.filter(isUsual).map(dueKey)));
  const [meetings, setMeetings] = useState<Readonly<Record<string, MeetingForm>>>({});
  const [place, setPlace] = useState<string>(t('letters.bundle.due.placeUsual'));
  const [doubleSided, setDoubleSided] = useState(false);
  const [checked, setChecked] = useState(false);
  /** What was sent; the list is read anew meanwhile. */
  const [sent, setSent] = useState<readonly DueLetter[]>([]);
  const bundle = useBundleRun<Printed>(async () => {
    await Promise.all(
      ['letters', 'referrals', 'cases', 'today'].map((feature) =>
        queryClient.invalidateQueries({ queryKey: [feature] }),
      ),
    );
  });
  const chosen = lines.filter((one) => isOffered(one) && ticked.has(dueKey(one)));
  const toIssue = chosen.filter(({ template, issued }) => paperKinds[template].numbered && !issued);
  const lacksMeeting = (one: DueLetter) => {
    const { on, time } = meetings[dueKey(one)] ?? {};
    return asksForMeeting(one) && (!on || !time || place.trim() === '');
  };

  function tick(keys: readonly string[], on: boolean) {
    const next = new Set(ticked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setTicked(next);
  }

  const choiceOf = (one: DueLetter): DueChoice => {
    const { template, caseId, referralId, itemId } = one;
    const { on, time } = meetings[dueKey(one)] ?? {};
    const meeting = asksForMeeting(one) && on && time ? { on, time, place } : null;
    return { template, caseId, referralId, itemId, meeting };
  };

  async function onPrint() {
    setChecked(true);
    if (chosen.length === 0 || chosen.some(lacksMeeting)) return;
    const yes =
      toIssue.length === 0 ||
      (await confirm({
        title: t('letters.bundle.due.issueTitle', { count: toIssue.length }),
        body: t('letters.bundle.due.issueBody'),
        confirmLabel: t('letters.issue.button'),
      }));
    if (!yes) return;
    setSent(chosen);
    bundle.start((client) => client.letters.printDue({ month, letters: chosen.map(choiceOf), doubleSided }));
  }

  if (bundle.run.at === 'running') {
    return <BundleProgress progress={bundle.run.progress} onStop={bundle.stop} />;
  }
  if (bundle.run.at === 'done') {
    return <Outcome bundle={bundle.run} sent={sent} onBack={bundle.back} />;
  }
  const offered = lines.filter(isOffered);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onPrint();
      }}
    >
      <Group gap="xs" mb="xs" align="flex-end">
        <Button size="compact-sm" variant="default" onClick={() => tick(offered.map(dueKey), true)}>
          {t('letters.bundle.all')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setTicked(new Set())}>
          {t('letters.bundle.none')}
        </Button>
        {lines.some((one) => asksForMeeting(one) && isOffered(one)) && (
          <TextInput
            label={t('letters.bundle.due.place')}
            value={place}
            maxLength={160}
            onChange={({ currentTarget }) => setPlace(currentTarget.value)}
            error={
              checked && chosen.some(asksForMeeting) && place.trim() === '' ? t('fields.required') : null
            }
            w={340}
            ml="auto"
          />
        )}
      </Group>
      {/* The arrows go through the ticks; each is a control of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.list} onKeyDown={moveBetweenTicks}>
        <ul className={classes.rows}>
          {lines.map((line) => (
            <DueRow
              key={dueKey(line)}
              line={line}
              month={month}
              ticked={ticked.has(dueKey(line))}
              onTick={(on) => tick([dueKey(line)], on)}
              meeting={meetings[dueKey(line)] ?? { on: null, time: null }}
              onMeeting={(meeting) => setMeetings({ ...meetings, [dueKey(line)]: meeting })}
              error={checked && ticked.has(dueKey(line)) && lacksMeeting(line)}
            />
          ))}
        </ul>
      </div>
      {bundle.run.at === 'stopped' && (
        <Text component="output" display="block" mb={8}>
          {t(bundle.run.issued > 0 ? 'letters.bundle.stoppedAfterIssuing' : 'letters.bundle.stopped')}
        </Text>
      )}
      {checked && chosen.length === 0 && (
        <Text role="alert" c="red" mb={8}>
          {t('letters.bundle.nothingChosen')}
        </Text>
      )}
      <BundleFoot
        chosen={chosen.length}
        doubleSided={doubleSided}
        onDoubleSided={setDoubleSided}
        submit={t(toIssue.length > 0 ? 'letters.bundle.due.issue' : 'letters.bundle.print')}
        error={bundle.error}
      />
    </form>
  );
}

interface OutcomeProps {
  readonly bundle: FinishedBundle<Printed>;
  readonly sent: readonly DueLetter[];
  readonly onBack: () => void;
}

function Outcome({ bundle, sent, onBack }: OutcomeProps) {
  const { t } = useTranslation();
  return (
    <BundleOutcome
      bundle={bundle}
      issued={bundle.printed.issued.map(({ number }) => number ?? t('letters.number.none'))}
      nameOf={(index) => sent[index]?.student.name}
      onBack={onBack}
    />
  );
}
