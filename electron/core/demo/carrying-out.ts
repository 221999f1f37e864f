import { addDays } from '@shared/domain/calendar';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { StageCode } from '@shared/procedure/stage';
import { stagesOf } from '@shared/procedure/stages';
import { days, recorded, stops, type Course, type CoursePlan } from './course';

/** What of Perencanaan no other fact tells: the material agreed with the Polres (Anwar, 2016). */
export function agree(plan: CoursePlan, course: Course, on: IsoDate) {
  const told = stagesOf(plan.receiver.kind).find(({ code }) => code === 'planning')?.items ?? [];
  for (const { code } of told.filter(({ provenBy }) => provenBy === null)) {
    course.items.push({ ...recorded(plan, on), item: code, state: 'done', on, note: '', secret: false });
  }
}

export function carryOut(plan: CoursePlan, course: Course, day: (offset: number) => IsoDate) {
  const meetings = stops.indexOf(plan.stop) >= stops.indexOf('report') ? 4 : 1;
  for (let meeting = 0; meeting < meetings; meeting++) {
    const on = day(days.firstSession + meeting * 7);
    if (on > plan.today) return;
    course.sessions.push({
      ...recorded(plan, on),
      on,
      time: '09:00',
      place: 'receiver',
      escorts: [
        { role: 'counselor', came: meeting === 0, note: meeting === 0 ? '' : 'Mengajar pada jam yang sama.' },
        { role: 'homeroom_teacher', came: false, note: 'Mengajar pada jam yang sama.' },
        { role: 'guardian', came: true, note: plan.people.guardian },
      ],
      escort: '',
      techniques: plan.receiver.kind === 'bnn' ? ['empathy', 'open_questions', 'information'] : [],
      note: '',
      secret: false,
    });
  }
  if (meetings < 2) return;
  const on = day(days.firstSession + 21);
  if (plan.receiver.kind === 'bnn') consultFamily(plan, course, day(days.firstSession + 7));
  for (const item of itemsOf(plan, 'carrying_out')) {
    course.items.push({ ...recorded(plan, on), item, state: 'done', on, note: '', secret: false });
  }
}

/** The parents could not come; BNN asked for a home visit in place of the consultation (Maryam, 2020). */
function consultFamily(plan: CoursePlan, course: Course, on: IsoDate) {
  const meeting = {
    ...recorded(plan, on),
    people: plan.people.guardian,
    topic: 'Pendampingan di rumah',
    secret: false,
  };
  course.familyMeetings.push(
    { ...meeting, on, kind: 'consultation', attended: false, result: 'Orang tua bekerja di luar kota.' },
    {
      ...meeting,
      on: addDays(on, 3),
      kind: 'home_visit',
      attended: true,
      result: 'Keluarga menyepakati jadwal pendampingan.',
    },
  );
}

const itemsOf = ({ receiver }: CoursePlan, stage: StageCode): string[] =>
  stagesOf(receiver.kind)
    .filter(({ code }) => code === stage)
    .flatMap(({ items }) => items)
    .map(({ code }) => code);

export const hasStage = ({ receiver }: CoursePlan, stage: StageCode): boolean =>
  stagesOf(receiver.kind).some(({ code }) => code === stage);
