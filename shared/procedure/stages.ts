import { bnnStages } from './stages-bnn';
import { doctorStages } from './stages-doctor';
import { commonStages } from './stages-common';
import { policeStages } from './stages-police';
import { psychologyStages } from './stages-psychology';
import type { ReceiverKind } from './receivers';
import type { StageEntry } from './stage';

const byKind: Readonly<Record<ReceiverKind, readonly StageEntry[]>> = {
  psychologist: psychologyStages,
  psychiatrist: psychologyStages,
  doctor: doctorStages,
  police: policeStages,
  bnn: bnnStages,
  lawyer: commonStages,
  homeroom_teacher: commonStages,
  subject_teacher: commonStages,
  custom: commonStages,
};

/** The stages of carrying out a referral to this kind of receiver, in order; as many as the paper gives it. */
export const stagesOf = (kind: ReceiverKind): readonly StageEntry[] => byKind[kind];
