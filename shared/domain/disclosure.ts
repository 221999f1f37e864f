import type { ReceiverKind } from '../procedure/receivers';
import type { ConsentData } from './consent-scope';
import type { DataPiece, NameForm } from './data-pieces';

/** What a letter to one kind of receiver carries unless the counselor chooses otherwise. */
export interface UsualDisclosure {
  readonly pieces: readonly DataPiece[];
  readonly nameAs: NameForm;
  /** Whether supporting files usually go along. */
  readonly attachments: boolean;
}

/** The pupil, and what it is about; nobody could be received with less. */
const least = ['name', 'class', 'problem'] as const satisfies DataPiece[];
/** What the usual form of a surat pengantar tells: nama, NIS/NISN, kelas, alamat, alasan, layanan, persetujuan. */
const usualForm = [
  ...least,
  'nis',
  'nisn',
  'address',
  'efforts',
  'approvalNames',
  'escort',
] as const satisfies DataPiece[];
/** Who examines a pupil asks for the age and the sex, and whom to speak to. */
const examination = [...usualForm, 'sex', 'birth', 'guardian'] as const satisfies DataPiece[];

/** Inside the school everybody knows the pupil, and nothing of the counseling is told. */
const inside: UsualDisclosure = { pieces: least, nameAs: 'full', attachments: false };

const usual: Readonly<Record<ReceiverKind, UsualDisclosure>> = {
  psychologist: { pieces: examination, nameAs: 'full', attachments: true },
  psychiatrist: { pieces: [...examination, 'guardianPhone'], nameAs: 'full', attachments: true },
  doctor: { pieces: examination, nameAs: 'full', attachments: true },
  // A letter at a police station passes many hands: initials, and no address.
  police: { pieces: [...least, 'escort'], nameAs: 'initials', attachments: false },
  bnn: { pieces: examination, nameAs: 'full', attachments: true },
  lawyer: { pieces: [...usualForm, 'guardian'], nameAs: 'full', attachments: false },
  homeroom_teacher: inside,
  subject_teacher: inside,
  custom: { pieces: [...least, 'escort'], nameAs: 'full', attachments: false },
};

/** Personal data that a letter to this kind of receiver carries: the least, in the order of the table above. */
export const usualDisclosure = (kind: ReceiverKind): UsualDisclosure => usual[kind];

/** Data that a consent to this kind of receiver covers where no list was written down with it. */
export function usualConsent(kind: ReceiverKind): ConsentData[] {
  const { pieces, attachments } = usual[kind];
  return [
    ...new Set(pieces.flatMap((piece) => consentFor[piece] ?? [])),
    ...(attachments ? ['attachments' as const] : []),
  ];
}

/** What of a consent a piece rests on; the escort is the school's own arrangement and needs none. */
export const consentFor: Readonly<Record<DataPiece | 'attachments', ConsentData | null>> = {
  name: 'name',
  nis: 'nis',
  nisn: 'nisn',
  class: 'class',
  sex: 'sex',
  birth: 'birth',
  address: 'address',
  guardian: 'guardian',
  guardianPhone: 'guardianPhone',
  problem: 'problem',
  efforts: 'efforts',
  approvalNames: 'guardian',
  escort: null,
  attachments: 'attachments',
};
