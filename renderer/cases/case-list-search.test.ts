import {
  assert,
  boolean,
  constantFrom,
  dictionary,
  integer,
  jsonValue,
  option,
  property,
  record,
  string,
} from 'fast-check';
import { severityCodes } from '@shared/procedure/problems';
import { describe, expect, it } from 'vitest';
import { readCaseListSearch, writeCaseListSearch } from './case-list-search';

const usual = {
  state: 'open',
  severity: null,
  className: null,
  counselorId: null,
  sharedWithMe: false,
  sort: 'reportedOn',
  descending: true,
  columns: null,
};

describe('what the address of the list asks', () => {
  it('is read in Indonesian, and what is usual is not said', () => {
    expect(readCaseListSearch({})).toEqual(usual);
    expect(
      readCaseListSearch({ keadaan: 'semua', tingkat: 'berat', kelas: 'VIII A', urut: 'siswa' }),
    ).toEqual({
      ...usual,
      state: 'all',
      severity: 'severe',
      className: 'VIII A',
      sort: 'student',
    });
    expect(Object.values(writeCaseListSearch(readCaseListSearch({}))).filter(Boolean)).toEqual([]);
  });

  it('comes back as it was written', () => {
    const views = record({
      state: constantFrom('open' as const, 'closed' as const, 'all' as const),
      severity: option(constantFrom(...severityCodes)),
      className: option(string({ minLength: 1, maxLength: 60 })),
      counselorId: option(integer({ min: 1 })),
      sharedWithMe: boolean(),
      sort: constantFrom('reportedOn' as const, 'code' as const, 'student' as const, 'severity' as const),
      descending: boolean(),
      columns: option(constantFrom('student', 'code.severity')),
    });
    assert(
      property(views, (view) => {
        expect(readCaseListSearch(writeCaseListSearch(view))).toEqual(view);
      }),
    );
  });

  it('may be anything: what it cannot mean is left out', () => {
    assert(
      property(dictionary(string(), jsonValue()), (search) => {
        readCaseListSearch(search);
      }),
    );
    const odd = { keadaan: '__proto__', tingkat: 'constructor', guru: -1, kelas: { a: 1 }, urut: 7 };
    expect(readCaseListSearch(odd)).toEqual(usual);
  });
});
