import type { HandoverLetterContent } from '@shared/contract/letter-content';
import { identityPieces, type DataPiece } from '@shared/domain/data-pieces';
import { formatDate } from '@shared/domain/indonesian-date';
import type { HandoverFacts } from './handover-facts';

type Row = HandoverLetterContent['student'][number];

/** The pupil, and which data go along. */
export interface StudentFacts extends Pick<HandoverFacts, 'student' | 'guardian'> {
  readonly choices: { readonly disclosed: readonly DataPiece[] };
}

const blank = '-';

function birth({ birthPlace, birthDate }: HandoverFacts['student']): string {
  return [birthPlace, birthDate && formatDate(birthDate)].filter(Boolean).join(', ') || blank;
}

/** The pupil's data that the counselor lets go along, in the order of the paper; NIS and NISN share a line. */
export function studentRows({ student, guardian, choices }: StudentFacts): Row[] {
  const goes = new Set<DataPiece>(choices.disclosed);
  const row = (piece: DataPiece, label: string, value: string | null): Row[] =>
    goes.has(piece) ? [{ piece, label, value: value ?? blank }] : [];
  const identity: Row[] =
    goes.has('nis') && goes.has('nisn')
      ? [{ piece: 'nisn', label: 'NIS / NISN', value: `${student.nis ?? blank} / ${student.nisn ?? blank}` }]
      : [...row('nis', 'NIS', student.nis), ...row('nisn', 'NISN', student.nisn)];
  const sex = student.sex === null ? null : student.sex === 'L' ? 'Laki-laki' : 'Perempuan';
  return [
    ...row('name', 'Nama', student.name),
    ...identity,
    ...row('class', 'Kelas', student.className),
    ...row('sex', 'Jenis kelamin', sex),
    ...row('birth', 'Tempat, tanggal lahir', birth(student)),
    ...row('address', 'Alamat', student.address),
    ...row('guardian', 'Orang tua/wali', guardian?.name ?? null),
    ...row('guardianPhone', 'Telepon orang tua/wali', guardian?.phone ?? null),
  ];
}

/** What would be read of each piece that says who the pupil is. */
export const identityValues = (
  facts: Pick<StudentFacts, 'student' | 'guardian'>,
): [DataPiece, string | null][] =>
  identityPieces.map((piece) => {
    const [row] = studentRows({ ...facts, choices: { disclosed: [piece] } });
    return [piece, row && row.value !== blank ? row.value : null];
  });
