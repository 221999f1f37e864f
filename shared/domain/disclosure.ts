import type { DataPiece } from '../contract/letter-content';
import type { ReceiverKind } from '../procedure/receivers';

/** Names the pupil; nobody could be received without it. */
const least = ['name'] as const satisfies DataPiece[];
/** What the usual form of a surat pengantar names: nama, NIS/NISN, kelas, alamat. */
const usualForm = [...least, 'nis', 'nisn', 'class', 'address'] as const satisfies DataPiece[];
/** Who examines a pupil asks for the age and the sex, and whom to speak to. */
const examination = [...usualForm, 'sex', 'birth', 'guardian'] as const satisfies DataPiece[];

const usual: Readonly<Record<ReceiverKind, readonly DataPiece[]>> = {
  psychologist: examination,
  psychiatrist: [...examination, 'guardianPhone'],
  doctor: examination,
  police: [...least, 'class'],
  bnn: examination,
  lawyer: usualForm,
  homeroom_teacher: [...least, 'class'],
  subject_teacher: [...least, 'class'],
  custom: [...least, 'class'],
};

/** Personal data that a letter to this kind of receiver carries unless the counselor chooses otherwise: the least. */
export const usualDisclosure = (kind: ReceiverKind): readonly DataPiece[] => usual[kind];
