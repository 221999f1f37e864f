import { keepPreviousData } from '@tanstack/react-query';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

const shownStudents = 7;
const shownCases = 5;

export interface Hit {
  /** Unique among the results, also the id of its element. */
  key: string;
  kind: 'student' | 'case';
  title: string;
  detail: string;
  /** Number of a case, open cases of a student. */
  mark: string;
  path: string;
}

interface Words {
  noClass: string;
  openCases: (cases: number) => string;
}

/**
 * Students and cases for what is typed. Asked at every keystroke: the core answers in a few milliseconds, and the
 * last answer stays until the next is there, so nothing flickers.
 */
export function useSearch(text: string, words: Words): { hits: Hit[]; settled: boolean } {
  const search = text.trim();
  const options = { enabled: search !== '', placeholderData: keepPreviousData, staleTime: 5_000 };
  const students = useAnswer(
    ['students', 'search', search],
    () => rpc.students.list({ search, limit: shownStudents }),
    options,
  );
  const cases = useAnswer(
    ['cases', 'search', search],
    () => rpc.cases.list({ search, state: 'all', limit: shownCases }),
    options,
  );
  if (!search) return { hits: [], settled: true };
  return {
    settled: !students.isPending && !cases.isPending,
    hits: [
      ...(students.data?.rows ?? []).map(({ id, name, className, nis, openCases }): Hit => ({
        key: `hit-student-${id}`,
        kind: 'student',
        title: name,
        detail: [className ?? words.noClass, nis].filter(Boolean).join(' · '),
        mark: openCases > 0 ? words.openCases(openCases) : '',
        path: `/siswa/${id}`,
      })),
      ...(cases.data?.rows ?? []).map(({ id, code, student, problems }): Hit => ({
        key: `hit-case-${id}`,
        kind: 'case',
        title: student.name,
        detail: [student.className, problems.join(', ')].filter(Boolean).join(' · '),
        mark: code,
        path: `/kasus/${id}`,
      })),
    ],
  };
}
