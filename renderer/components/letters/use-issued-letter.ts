import { fetchDrawn } from '@renderer/components/pdf-preview/drawn-pdf';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** An issued letter and its page; a cancelled one is drawn anew, with its mark. */
export function useIssuedLetter(letterId: number) {
  const letter = useAnswer(['letters', 'get', letterId], () => rpc.letters.get({ letterId }));
  const { status, number } = letter.data ?? {};
  const pdf = useAnswer(
    ['letters', 'pdf', letterId, status, number],
    () => fetchDrawn(rpc.letters.pdf({ letterId })),
    { enabled: status !== undefined, staleTime: Infinity },
  );
  return { letter, pdf };
}
