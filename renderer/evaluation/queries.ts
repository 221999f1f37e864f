import { useContext, createContext } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import type { EvaluationFilter } from '@shared/contract/evaluation';
import type { Dimension, FigureCode } from '@shared/domain/figures';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useFrame = (schoolYearId: number | null) =>
  useAnswer(['evaluation', 'frame', schoolYearId], () => rpc.evaluation.frame({ schoolYearId }), {
    placeholderData: keepPreviousData,
  });

/** What the whole page counts. */
const FilterContext = createContext<EvaluationFilter | null>(null);
export const FilterProvider = FilterContext.Provider;

export function useFilter(): EvaluationFilter {
  const filter = useContext(FilterContext);
  if (!filter) throw new Error('outside of the evaluation page');
  return filter;
}

/** The counts of a figure, divided as asked; `undefined` until they are there. Former ones stay while new ones come. */
export function useCounts(figure: FigureCode, by: Dimension[], filter: EvaluationFilter | null) {
  const { data } = useAnswer(
    ['evaluation', 'counts', filter, figure, by],
    async () =>
      filter ? rpc.evaluation.counts({ filter, figure, by }) : { ok: true, value: { counts: [] } },
    { placeholderData: keepPreviousData },
  );
  return data?.counts;
}
