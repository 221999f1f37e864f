import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { draftSubject } from '@shared/domain/draft-key';
import { draftPlace } from './draft-places';

const caseOf = (key: string) => {
  const subject = draftSubject(key);
  return subject && (subject.of === 'referral' ? 3 : subject.id);
};
const addressOf = (key: string) => {
  const place = draftPlace(key, caseOf(key));
  if (!place) return null;
  const search = String(new URLSearchParams(place.search));
  return `${place.to}${search && `?${search}`}${place.hash ? `#${place.hash}` : ''}`;
};

test.each([
  ['cases.report', '/kasus/baru'],
  ['cases.report.5', '/kasus/baru?siswa=5'],
  ['cases.entry.12', '/kasus/12'],
  ['cases.effort.12.3', '/kasus/12#upaya'],
  ['referrals.7.receiver.new', '/kasus/3/rujukan/7?langkah=contact'],
  ['referrals.7.control.week-2', '/kasus/3/rujukan/7?langkah=follow_up'],
  ['referrals.7.something.new', '/kasus/3/rujukan/7'],
  ['letters.paper.12.0.planSheet', '/kasus/12/surat/plan_sheet'],
  ['letters.paper.12.7.planSheet', '/kasus/12/surat/plan_sheet?rujukan=7'],
  ['letters.paper.12.0.planSheet.4', '/kasus/12/surat/plan_sheet?hal=4'],
  ['letters.paper.outreach.4.outreachRequest', '/penyuluhan/4/surat/outreach_request'],
  ['letters.paper.handover.4.7.referrerAnswer', '/kasus/serah-terima/4/surat/referrer_answer?jawaban=7'],
  ['letters.paper.student.5.studentHistory', '/siswa/5/surat/student_history'],
  ['letters.texts.all', '/pengaturan/isi-surat'],
  ['letters.incoming.new', '/surat/masuk/baru'],
  ['letters.incoming.4', '/surat/masuk/4'],
  ['letters.incoming.reply.7', '/surat/masuk/baru?menjawab=7'],
  ['handovers.form.new', '/kasus/serah-terima/baru'],
  ['handovers.form.4', '/kasus/serah-terima/4/ubah'],
  ['handovers.answer.4', '/kasus/serah-terima/4'],
  ['handovers.takeOn.4', '/kasus/baru?serah=4'],
  ['safeguarding.violence', '/pengaturan/keselamatan'],
  ['breaches.new', '/pengaturan/data-hilang'],
  ['homeroom.form.student-5', '/serah-terima/baru?siswa=5'],
  ['homeroom.form.4', '/serah-terima/4/ubah'],
  ['students.new', '/siswa/baru'],
  ['students.edit.5', '/siswa/5/ubah'],
  ['students.import', '/siswa/impor'],
  ['staff.edit.5', '/pengaturan/staf/5'],
  ['receivers.form.new', '/penerima/baru'],
  ['receivers.form.4', '/penerima/4'],
  ['outreach.new', '/penyuluhan/baru'],
  ['outreach.part.4.plan', '/penyuluhan/4'],
  ['receivers.kind.new', '/pengaturan/jenis-penerima'],
])('the draft %s is written on at %s', (key, expected) => {
  expect(addressOf(key)).toBe(expected);
});

test('a draft of a case that is out of sight is not listed', () => {
  expect(draftPlace('cases.entry.12', null)).toBeNull();
  expect(draftPlace('referrals.7.contact.new', null)).toBeNull();
});

const renderer = resolve(import.meta.dirname, '..');
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(renderer, path), 'utf8') }));

/** Every text in backticks or quotes, with a number in the place of what is put in. */
const textsIn = (code: string) =>
  [...code.matchAll(/'([^'\n]+)'|`([^`]+)`/g)].map(([, plain, template]) =>
    (plain ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, '1'),
  );

/** The keys that one call of `useDraft` can be given: its first argument, or the function that makes it. */
function keysOf(text: string, from: number): string[] {
  const argument = text.slice(from, text.indexOf(', form', from));
  const parts = [...argument.matchAll(/partKey\('(\w+)'/g)].map(([, part]) => `cases.${part}.1`);
  if (parts.length > 0) return parts;
  const [, maker] = /^\s*(\w+)\(/.exec(argument) ?? [];
  if (!maker) return textsIn(argument);
  // Here, or in a file that more than one form takes it from.
  const made = new RegExp(`(function ${maker}\\(|const ${maker} = )`);
  const file = [text, ...sources.map((source) => source.text)].find((one) => made.test(one)) ?? '';
  const body = file.slice(file.search(made));
  return textsIn(body.slice(0, body.search(/\n\n|$/)));
}

const given = sources
  .filter(({ path }) => path !== join('lib', 'drafts.ts'))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/useDraft\(/g)].map(({ index, 0: call }) => ({
      path,
      keys: keysOf(text, index + call.length).filter((key) => key.includes('.')),
    })),
  );

test('every form whose draft is kept has a place to come back to', () => {
  expect(given.length).toBeGreaterThan(15);
  const lost = given.flatMap(({ path, keys }) =>
    keys.length === 0 ? [path] : keys.filter((key) => !addressOf(key)).map((key) => `${path}: ${key}`),
  );
  expect(lost).toEqual([]);
});

test('forms of a referral that are kept under a name of their own have a word of their own', () => {
  const names = sources
    .filter(({ text }) => /use(FactForm|Autosave)[<(]/.test(text))
    .flatMap(({ text }) => [...text.matchAll(/\n {4}name: ['`]([\w-]+)/g)])
    .map(([, name]) => `referrals.7.${name}.new`);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((key) => draftPlace(key, 3)?.label === 'referralPart')).toEqual([]);
});

test('drafts are kept in no other way than these', () => {
  const keeping = sources.filter(({ text }) => text.includes('rpc.drafts.save(')).map(({ path }) => path);
  expect(keeping.map((path) => basename(path)).sort()).toEqual([
    'drafts.ts',
    'kept-import.ts',
    'use-autosave.ts',
  ]);
});
