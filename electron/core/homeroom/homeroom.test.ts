import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRolesSchool, type RolesSchool } from '../principal/testing';

let school: RolesSchool;
beforeAll(async () => {
  school = await startRolesSchool();
}, 60_000);
afterAll(() => school?.dispose());

const siti = () => school.homeroom.client.homeroom;
const hendra = () => school.otherHomeroom.client.homeroom;
const refusalOf = async (answer: Parameters<RolesSchool['error']>[0]) => {
  const { code, reason, fields } = await school.error(answer);
  return reason ?? (fields ? `${fields[0]?.path} ${fields[0]?.reason}` : code);
};
const told = (studentId: number, seen = 'Sering melamun dan menangis di kelas.') => ({
  studentId,
  handedOverOn: '2026-11-24',
  seen,
  efforts: [{ on: '2026-11-20', service: 'Bicara berdua', result: 'Belum terbuka.' }],
  urgency: 'Sebelum ulangan akhir semester',
});

describe('the own class', () => {
  it('is that of the member of staff behind the account, however its name is written', async () => {
    expect(await school.ok(siti().ownClass({}))).toEqual({
      staffName: 'Siti Rahmah, S.Pd.',
      className: 'VIII-A',
      students: 2,
      handovers: { waiting: 0, all: 0 },
    });
    const names = async (search = '') =>
      (await school.ok(siti().students({ search }))).rows.map(({ name }) => name);
    expect(await names()).toEqual(['Dimas Arya', 'Nuraini Kasih']);
    expect(await names('kasih nur')).toEqual(['Nuraini Kasih']);
    expect(await names('8123')).toEqual(['Dimas Arya']);
    // Of another class, by name, by number and by every wildcard.
    for (const search of ['putri', '9123', '%', '_', "' OR 1=1 --"]) expect(await names(search)).toEqual([]);
  });

  it('goes with the duty: who leads none any more hands over none, who has left reads nothing', async () => {
    const { client, ok, students } = school;
    const { rows } = await ok(client.staff.list({ search: 'Hendra' }));
    const [known] = rows;
    if (!known) throw new Error('no Hendra');
    const { id: staffId, ...staff } = known;
    const handing = () => hendra().handOver({ handoverId: null, handover: told(students.putri) });
    await ok(client.staff.save({ staffId, staff: { ...staff, homeroomOf: null } }));
    expect(await ok(hendra().ownClass({}))).toMatchObject({
      staffName: staff.name,
      className: null,
      students: 0,
    });
    expect((await ok(hendra().students({}))).total).toBe(0);
    expect(await refusalOf(handing())).toBe('homeroom.noClass');
    await ok(client.staff.save({ staffId, staff: { ...staff, active: false } }));
    expect(await ok(hendra().ownClass({}))).toMatchObject({ staffName: null, className: null });
    expect(await refusalOf(handing())).toBe('homeroom.noStaff');
    await ok(client.staff.save({ staffId, staff }));
  });

  it('loses who has left the school', async () => {
    const { students } = school.client;
    await school.ok(students.leave({ studentIds: [school.students.nuraini], as: 'moved', on: '2026-11-23' }));
    expect((await school.ok(siti().students({}))).total).toBe(1);
    await school.ok(students.comeBack({ studentId: school.students.nuraini }));
  });
});

describe('a hand-over', () => {
  it('of a student of the own class waits for the BK room, in the teacher’s name', async () => {
    const { id } = await school.ok(
      siti().handOver({ handoverId: null, handover: told(school.students.dimas) }),
    );
    const seenByRoom = await school.ok(school.counselor.client.handovers.get({ handoverId: id }));
    expect(seenByRoom).toMatchObject({
      referrer: { kind: 'homeroom_teacher', name: 'Siti Rahmah, S.Pd.' },
      standing: 'waiting',
      recordedBy: { name: 'Siti Rahmah, S.Pd.' },
    });
    expect((await school.ok(siti().students({ search: 'dimas' }))).rows[0]?.waitingId).toBe(id);
    const mended = { ...told(school.students.dimas, 'Sudah tiga kali membolos.') };
    await school.ok(siti().handOver({ handoverId: id, handover: mended }));
    expect(await school.ok(siti().handover({ handoverId: id }))).toMatchObject({
      standing: 'waiting',
      seen: 'Sudah tiga kali membolos.',
      mayChange: true,
      decidedBy: null,
      answers: [],
    });
  });

  it('of a student of another class is refused, and nobody reads that of a colleague', async () => {
    const handing = siti().handOver({ handoverId: null, handover: told(school.students.putri) });
    expect(await refusalOf(handing)).toBe('handover.studentId notInClass');
    const { id } = await school.ok(
      hendra().handOver({ handoverId: null, handover: told(school.students.putri) }),
    );
    expect(await refusalOf(siti().handover({ handoverId: id }))).toBe('not_found');
    const taking = siti().handOver({ handoverId: id, handover: told(school.students.dimas) });
    expect(await refusalOf(taking)).toBe('not_found');
    const { rows } = await school.ok(siti().handovers({}));
    expect(rows.map(({ student }) => student.name)).toEqual(['Dimas Arya']);
    // The own one cannot be turned into one of a student of another class either.
    const own = rows[0]?.id ?? 0;
    const turning = siti().handOver({ handoverId: own, handover: told(school.students.putri) });
    expect(await refusalOf(turning)).toBe('handover.studentId notInClass');
  });

  it('that is given back says why; it can be mended no more', async () => {
    const { rows } = await school.ok(hendra().handovers({}));
    const handoverId = rows[0]?.id ?? 0;
    await school.ok(
      school.counselor.client.handovers.giveBack({
        handoverId,
        returnedOn: '2026-11-24',
        reason: 'Bicarakan dahulu dengan orang tua.',
      }),
    );
    expect(await school.ok(hendra().handover({ handoverId }))).toMatchObject({
      standing: 'returned',
      since: '2026-11-24',
      returnReason: 'Bicarakan dahulu dengan orang tua.',
      mayChange: false,
      decidedBy: 'Sari Utami, S.Pd.',
    });
    const mending = hendra().handOver({ handoverId, handover: told(school.students.putri) });
    expect(await refusalOf(mending)).toBe('handovers.decided');
  });

  it('that was written down by the BK room is the teacher’s to follow, not to rewrite', async () => {
    const { rows } = await school.ok(school.client.staff.list({}));
    const staffId = rows.find(({ name }) => name.startsWith('Siti'))?.id ?? 0;
    const referrer = { kind: 'homeroom_teacher' as const, name: 'Siti Rahmah, S.Pd.', staffId };
    const { id } = await school.ok(
      school.counselor.client.handovers.save({
        handoverId: null,
        handover: { ...told(school.students.nuraini), referrer },
      }),
    );
    expect(await school.ok(siti().handover({ handoverId: id }))).toMatchObject({ mayChange: false });
    const mending = siti().handOver({ handoverId: id, handover: told(school.students.nuraini) });
    expect(await refusalOf(mending)).toBe('homeroom.writtenByRoom');
  });
});
