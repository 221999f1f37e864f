import { expect, test } from 'vitest';
import type { ReceiverView } from '@shared/contract/receivers';
import { findReceivers } from './find-receivers';

const entry = (
  id: number,
  institution: string,
  person: string | null,
  city: string | null,
): ReceiverView => ({
  id,
  kind: 'psychologist',
  schoolKindId: null,
  institution,
  person,
  city,
  address: null,
  phone: null,
  hours: null,
  cost: null,
  agreement: null,
  note: null,
  active: true,
});
const directory = [
  entry(1, 'Biro Psikologi Cakrawala', "Retno Nur'aini, M.Psi.", 'Pasuruan'),
  entry(2, 'RSUD Bangil', null, 'Bangil'),
];
const found = (typed: string) => findReceivers(directory, typed).map(({ id }) => id);

test('any words of institution, person and town find an entry, in any order', () => {
  expect(found('nuraini cakra')).toEqual([1]);
  expect(found('pasuruan biro')).toEqual([1]);
  expect(found('bangil')).toEqual([2]);
});

test('without a word the whole directory is offered, with an unknown one nothing', () => {
  expect(found('  ')).toEqual([1, 2]);
  expect(found('surabaya')).toEqual([]);
});
