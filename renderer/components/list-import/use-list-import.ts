import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CallError, Result } from '@shared/contract/errors';
import type { ImportBatchView, ImportCounts, ReadListView } from '@shared/contract/list-import';
import { listFileBytes } from '@shared/domain/list-limits';
import { readBase64 } from '@renderer/lib/files';
import type { ListSource, Mapping } from './list-source';
import { forgetImport, keepImport, keptImport } from './kept-import';
import { useAbsent } from './use-absent';

/** Where an import stands. What has been read stays in the core, so that a lock in between loses nothing. */
export type ImportState<Field extends string> =
  | { step: 'file'; reading: string | null }
  | { step: 'columns'; list: ReadListView<Field>; mapping: Mapping<Field>; pending: boolean }
  | {
      step: 'preview';
      list: ReadListView<Field>;
      mapping: Mapping<Field>;
      counts: ImportCounts;
      /** Counts the comparisons. */
      version: number;
    }
  | { step: 'applying'; before: Extract<ImportState<Field>, { step: 'preview' }>; total: number }
  | { step: 'done'; batch: ImportBatchView; layout: ReadListView<Field>['layout']; faults: number };

/** The way from a chosen file to a finished import, with whatever the core refuses on it. */
export function useListImport<Field extends string>(source: ListSource<Field>) {
  const [state, setState] = useState<ImportState<Field>>({ step: 'file', reading: null });
  const [error, setError] = useState<CallError | null>(null);
  const absent = useAbsent();
  const running = useRef<AbortController | null>(null);
  const versions = useRef(0);
  const queries = useQueryClient();
  const { calls, feature } = source;

  /** One call at a time; leaving the page gives it up. */
  function begin(): AbortSignal {
    running.current?.abort();
    running.current = new AbortController();
    setError(null);
    return running.current.signal;
  }
  useEffect(() => () => running.current?.abort(), []);

  async function readFile(file: File) {
    const signal = begin();
    if (file.size > listFileBytes) {
      const params = { megabytes: listFileBytes / 1024 / 1024 };
      setError({ code: 'file_too_large', reason: 'import.fileTooLarge', params });
      return;
    }
    setState({ step: 'file', reading: file.name });
    const list = await readIn(file, signal);
    if (signal.aborted) return;
    if (!list.ok) return fail(list.error);
    absent.reset();
    const { mapping } = list.value;
    if (list.value.layout === 'dapodik') await compare(list.value, mapping);
    else setState({ step: 'columns', list: list.value, mapping, pending: false });
  }

  async function readIn(file: File, signal: AbortSignal): Promise<Result<ReadListView<Field>>> {
    try {
      return await calls.read({ fileName: file.name, base64: await readBase64(file) }, signal);
    } catch {
      // The file was moved, or its stick pulled out, between choosing and reading.
      return { ok: false, error: { code: 'file_unreadable' } };
    }
  }

  async function compare(list: ReadListView<Field>, mapping: Mapping<Field>) {
    const answer = await calls.preview({ uploadId: list.uploadId, mapping });
    if (!answer.ok) return fail(answer.error);
    versions.current++;
    setState({ step: 'preview', list, mapping, counts: answer.value.counts, version: versions.current });
    void keepImport(feature, { list, mapping });
  }

  async function toPreview() {
    if (state.step !== 'columns') return;
    setError(null);
    setState({ ...state, pending: true });
    await compare(state.list, state.mapping);
  }

  async function apply() {
    if (state.step !== 'preview') return;
    const { list, counts } = state;
    const signal = begin();
    const total = counts.added + counts.changed;
    setState({ step: 'applying', before: state, total });
    const ids = await absentIds(list.uploadId, counts.absent);
    const answer = ids.ok
      ? await calls.apply({ uploadId: list.uploadId, fates: absent.fates(ids.value) }, signal)
      : ids;
    if (answer.ok) {
      await Promise.all(
        [...source.invalidates, [feature]].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      await forgetImport(feature);
      setState({ step: 'done', batch: answer.value, layout: list.layout, faults: counts.faults });
      return;
    }
    if (answer.error.reason === 'import.uploadGone') return fail(answer.error);
    setState(state);
    if (answer.error.code === 'cancelled') return;
    setError(answer.error);
    // What was changed meanwhile is shown, and confirmed once more.
    if (answer.error.reason === 'import.changedMeanwhile') await compare(list, state.mapping);
  }

  async function absentIds(uploadId: string, count: number): Promise<Result<number[]>> {
    const ids: number[] = [];
    while (ids.length < count) {
      const page = await calls.rows({ uploadId, group: 'absent', offset: ids.length, limit: 200 });
      if (!page.ok) return page;
      if (page.value.rows.length === 0) break;
      for (const { targetId } of page.value.rows) ids.push(targetId ?? 0);
    }
    return { ok: true, value: ids };
  }

  function fail(failed: CallError) {
    if (failed.code !== 'cancelled') setError(failed);
    const isGone = failed.reason === 'import.uploadGone';
    if (isGone) void forgetImport(feature);
    setState((now) =>
      now.step === 'columns' && !isGone ? { ...now, pending: false } : { step: 'file', reading: null },
    );
  }

  useEffect(() => {
    let gone = false;
    async function bringBack() {
      const kept = await keptImport<Field>(feature);
      if (kept && !gone) await compare(kept.list, kept.mapping);
    }
    void bringBack();
    return () => {
      gone = true;
    };
    // Once, as the page opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return {
    state,
    error,
    absent,
    readFile: (file: File) => void readFile(file),
    cancelReading() {
      running.current?.abort();
      setState({ step: 'file', reading: null });
    },
    map: (mapping: Mapping<Field>) => state.step === 'columns' && setState({ ...state, mapping }),
    toPreview: () => void toPreview(),
    backToColumns: () =>
      state.step === 'preview' &&
      setState({ step: 'columns', list: state.list, mapping: state.mapping, pending: false }),
    restart() {
      setError(null);
      void forgetImport(feature);
      setState({ step: 'file', reading: null });
    },
    apply: () => void apply(),
    cancelApplying: () => running.current?.abort(),
  };
}
