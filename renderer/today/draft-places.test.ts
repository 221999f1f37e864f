import { expect, test } from 'vitest';
import { draftPlace } from './draft-places';

const caseOf = (referralId: number) => (referralId === 7 ? 3 : undefined);
const addressOf = (key: string) => {
  const place = draftPlace(key, caseOf);
  return (
    place && [
      place.label,
      `${place.to}${new URLSearchParams(place.search).size ? `?${String(new URLSearchParams(place.search))}` : ''}`,
    ]
  );
};

test.each([
  ['cases.report', ['caseReport', '/kasus/baru']],
  ['cases.report.5', ['caseReport', '/kasus/baru?siswa=5']],
  ['cases.entry.12', ['caseEntry', '/kasus/12']],
  ['cases.closing.12', ['casePart', '/kasus/12']],
  ['cases.effort.12.3', ['casePart', '/kasus/12']],
  ['referrals.7.receiver.new', ['referralPart', '/kasus/3/rujukan/7']],
  ['students.new', ['student', '/siswa/baru']],
  ['students.edit.5', ['student', '/siswa/5/ubah']],
  ['receivers.form.new', ['receiver', '/penerima/baru']],
  ['handovers.form.new', ['handover', '/kasus/serah-terima/baru']],
  ['handovers.form.4', ['handover', '/kasus/serah-terima/4/ubah']],
  ['handovers.answer.4', ['handover', '/kasus/serah-terima/4']],
  ['handovers.takeOn.4', ['handover', '/kasus/baru?serah=4']],
  ['safeguarding.violence', ['setting', '/pengaturan/keselamatan']],
  ['receivers.form.4', ['receiver', '/penerima/4']],
])('the draft %s is written on where it was begun', (key, expected) => {
  expect(addressOf(key)).toEqual(expected);
});

test.each(['referrals.8.receiver.new', 'students.mapping', 'somewhere.else'])(
  'a draft without a place of its own is not listed: %s',
  (key) => {
    expect(addressOf(key)).toBeNull();
  },
);
