import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BundlePiece } from '@shared/contract/bundles';
import type { PapersOfSubject } from '@shared/contract/papers';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { paperChoicesOf, type PaperForm } from '../paper-form';
import { BundleFoot } from './bundle-foot';
import { BundleOutcome } from './bundle-outcome';
import { BundleProgress } from './bundle-progress';
import { bundleRows, isOffered, type BundleRow, type Filling, type OfferedRow } from './bundle-rows';
import { CaseBundleRow } from './case-bundle-row';
import { paperDraftKey } from '@renderer/lib/paper-address';
import { useSubjectTitle } from '../subject-title';
import { moveBetweenTicks } from './tick-keys';
import { useBundleRun } from './use-bundle-run';
import classes from './bundles.module.css';

/** Letters and papers of a case in one PDF: those of one referral, or all. */
export default function CaseBundlePage() {
  const { t } = useTranslation();
  const caseId = useIdParam('caseId');
  const { rujukan = null } = useSearch({ strict: false }) as { rujukan?: number };
  const papers = useAnswer(['letters', 'papersOf', caseId], () => rpc.letters.papersOf({ caseId }));
  const drafts = useAnswer(['drafts', 'list'], () => rpc.drafts.list({}));
  const failure = papers.error ?? drafts.error;
  return (
    <div className={classes.frame}>
      <PageTitle
        back={rujukan === null ? `/kasus/${caseId}/surat` : `/kasus/${caseId}/rujukan/${rujukan}`}
        title={t('letters.bundle.ofCase.title')}
        lead={t('letters.bundle.ofCase.lead')}
      />
      <ErrorNote error={failure?.error} />
      {(!papers.data || !drafts.data) && !failure && <Loading lines={10} height={28} />}
      {papers.data && drafts.data && (
        <CaseBundle
          caseId={caseId}
          subjects={papers.data.filter(
            ({ referralId }) => rujukan === null || referralId === null || referralId === rujukan,
          )}
          referralId={rujukan}
          typed={new Set(drafts.data.map(({ key }) => key))}
        />
      )}
    </div>
  );
}

/** Nothing here takes one. */
const noNumbers: readonly string[] = [];

interface CaseBundleProps {
  readonly caseId: number;
  readonly subjects: readonly PapersOfSubject[];
  /** The one whose papers are ticked at first; `null` is all. */
  readonly referralId: number | null;
  /** Keys of the drafts that there are. */
  readonly typed: ReadonlySet<string>;
}

function CaseBundle({ caseId, subjects, referralId, typed }: CaseBundleProps) {
  const { t } = useTranslation();
  const today = useToday();
  const titleOf = useSubjectTitle();
  const groups = subjects.map((subject) => ({ subject, rows: bundleRows(subject, typed) }));
  const offered = groups.flatMap(({ rows }) => rows).filter(isOffered);
  const [ticked, setTicked] = useState(() => new Set(usual(groups, referralId)));
  const [fillings, setFillings] = useState<Readonly<Record<string, Filling>>>({});
  const [doubleSided, setDoubleSided] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const bundle = useBundleRun(async () => {});
  const chosen = offered.filter(({ key }) => ticked.has(key));

  function tick(keys: readonly string[], on: boolean) {
    const next = new Set(ticked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setEmpty(false);
    setTicked(next);
  }

  /** What was typed last is asked for at the last moment, so that it is the same as in the paper's own page. */
  async function pieceOf(row: OfferedRow): Promise<BundlePiece> {
    if (row.of === 'letter') return { of: 'letter', letterId: row.letterId };
    const { about } = row;
    if (fillings[row.key] === 'none') return { of: 'paper', about, words: 'none' };
    const draft = await rpc.drafts.read({ key: paperDraftKey(about) });
    const form = draft.ok ? (draft.value.value as PaperForm | null) : null;
    return { of: 'paper', about, words: form ? paperChoicesOf(form, today) : 'proposed' };
  }

  function onPrint() {
    if (chosen.length === 0) return setEmpty(true);
    bundle.start(async (client) => {
      const pieces = await Promise.all(chosen.map(pieceOf));
      return client.letters.bundlePdf({ caseId, pieces, doubleSided });
    });
  }

  if (bundle.run.at === 'running') {
    return <BundleProgress progress={bundle.run.progress} onStop={bundle.stop} />;
  }
  if (bundle.run.at === 'done') {
    return (
      <BundleOutcome
        bundle={bundle.run}
        issued={noNumbers}
        nameOf={(index) => chosen[index]?.name}
        onBack={bundle.back}
      />
    );
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onPrint();
      }}
    >
      <Group gap="xs" mb="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            tick(
              offered.map(({ key }) => key),
              true,
            )
          }
        >
          {t('letters.bundle.all')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setTicked(new Set())}>
          {t('letters.bundle.none')}
        </Button>
      </Group>
      {/* The arrows go through the ticks; each is a control of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.list} onKeyDown={moveBetweenTicks}>
        {groups.map(({ subject, rows }) => (
          <section
            key={`${subject.scope} ${JSON.stringify(subject.papers[0]?.about)}`}
            className={classes.subject}
            aria-label={titleOf(subject)}
          >
            <h2 className={classes.heading}>{titleOf(subject)}</h2>
            <ul className={classes.rows}>
              {rows.map((row) => (
                <CaseBundleRow
                  key={row.key}
                  row={row}
                  ticked={ticked.has(row.key)}
                  onTick={(on) => tick([row.key], on)}
                  filling={fillings[row.key] ?? 'written'}
                  onFilling={(filling) => setFillings({ ...fillings, [row.key]: filling })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {bundle.run.at === 'stopped' && (
        <Text component="output" display="block" mb={8}>
          {t('letters.bundle.stopped')}
        </Text>
      )}
      {isEmpty && (
        <Text role="alert" c="red" mb={8}>
          {t('letters.bundle.nothingChosen')}
        </Text>
      )}
      <BundleFoot
        chosen={chosen.length}
        doubleSided={doubleSided}
        onDoubleSided={setDoubleSided}
        submit={t('letters.bundle.print')}
        error={bundle.error}
      />
    </form>
  );
}

/** Ticked at first: what was issued, and what was written in, of the referral that the page was opened for. */
const usual = (
  groups: readonly { subject: PapersOfSubject; rows: readonly BundleRow[] }[],
  referralId: number | null,
): string[] =>
  groups
    .filter(({ subject }) => referralId === null || subject.referralId === referralId)
    .flatMap(({ rows }) => rows)
    .filter((row) => isOffered(row) && (row.of === 'letter' || (row.of === 'paper' && row.typed)))
    .map(({ key }) => key);
