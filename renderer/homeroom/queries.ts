import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useOwnClass = () => useAnswer(['homeroom', 'class'], () => rpc.homeroom.ownClass({}));

export const useHandedOver = (handoverId: number) =>
  useAnswer(['homeroom', 'handover', handoverId], () => rpc.homeroom.handover({ handoverId }));

/** The whole class, to choose from: a class is seldom larger than this. */
export const useClassmates = () =>
  useAnswer(['homeroom', 'students', 'choice'], () => rpc.homeroom.students({ limit: 200 }));

/** What is different once a student was handed over. */
export const touchedByHandingOver = [['homeroom'], ['search']];
