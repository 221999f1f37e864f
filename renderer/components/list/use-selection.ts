import { useRef, useState } from 'react';
import {
  countChosen,
  everythingChosen,
  isChosen,
  nothingChosen,
  withRows,
  type Chosen,
  type RowId,
} from './chosen-rows';
import { readRows, type AskPage } from './every-row';

interface SelectionOptions<Row> {
  /** Tells lists apart: what was chosen in one is not chosen in another. */
  list: unknown;
  idOf: (row: Row) => RowId;
  rowAt: (index: number) => Row | undefined;
  total: number | undefined;
  ask: AskPage<Row>;
}

export type Selection<Row> = ReturnType<typeof useSelection<Row>>;

/** The rows of a list that are chosen for work on several at once, also of pages that nobody has looked at. */
export function useSelection<Row>({ list, idOf, rowAt, total = 0, ask }: SelectionOptions<Row>) {
  const key = JSON.stringify(list);
  const [state, setState] = useState<{ key: string; chosen: Chosen<Row> }>({ key, chosen: nothingChosen });
  const anchor = useRef<number | null>(null);
  const chosen = state.key === key ? state.chosen : nothingChosen;
  const set = (next: (former: Chosen<Row>) => Chosen<Row>) =>
    setState((former) => ({ key, chosen: next(former.key === key ? former.chosen : nothingChosen) }));
  const choose = (rows: readonly Row[], on: boolean) =>
    set((former) =>
      withRows(
        former,
        rows.map((row) => [idOf(row), row] as const),
        on,
      ),
    );

  /** From the row that was chosen last to this one; what of them was never read is asked for. */
  async function extend(index: number) {
    const from = Math.min(anchor.current ?? index, index);
    const until = Math.max(anchor.current ?? index, index) + 1;
    const known = Array.from({ length: until - from }, (_, at) => rowAt(from + at));
    const isRead = known.every((row) => row !== undefined);
    choose(isRead ? known : await readRows(ask, { from, until }), true);
  }

  return {
    count: countChosen(chosen, total),
    total,
    isAll: total > 0 && countChosen(chosen, total) === total,
    has: (row: Row) => isChosen(chosen, idOf(row)),
    toggle(index: number) {
      const row = rowAt(index);
      if (!row) return;
      anchor.current = index;
      choose([row], !isChosen(chosen, idOf(row)));
    },
    /** @param before where the reach begins, if nothing was chosen yet */
    reachTo(index: number, before = index) {
      if (index < 0 || index >= total) return;
      anchor.current ??= before;
      // What cannot be read stays as it was; the list itself says why.
      void extend(index).catch(() => {});
    },
    all: () => set(() => everythingChosen),
    none() {
      anchor.current = null;
      set(() => nothingChosen);
    },
    /** The chosen rows, in the list's order where all were chosen. @throws CallFailure */
    async read(onRead?: (count: number) => void): Promise<Row[]> {
      if (chosen.mode === 'these') return [...chosen.rows.values()];
      const rows = await readRows(ask, { from: 0, until: total }, onRead);
      return rows.filter((row) => isChosen(chosen, idOf(row)));
    },
  };
}
