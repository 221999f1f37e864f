import * as fc from 'fast-check';

/**
 * Stands for fifty thousand lists within one another, which JSON text can hold and `JSON.stringify` cannot write
 * (see `textOf`): whatever walks them by calling itself dies of it.
 */
export const deep = '@deep@';
const deepText = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

const fromText = (text: string): unknown => JSON.parse(text);

const types: unknown[] = [
  null,
  true,
  false,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  2 ** 31,
  -0,
  [],
  {},
  [[]],
  [null],
];
const large: unknown[] = [
  'x'.repeat(1_000_000),
  'a '.repeat(300_000),
  '\n'.repeat(100_000),
  '('.repeat(50_000),
  Array.from({ length: 20_000 }, () => 1),
  Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index])),
  deep,
];
const prototypes: unknown[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  fromText('{"__proto__":{"role":"coordinator","accountId":1}}'),
  fromText('{"constructor":{"prototype":{"polluted":true}}}'),
  fromText('{"then":1,"toJSON":1,"length":-1}'),
  { $ne: null },
];
const unicode: unknown[] = [
  '\ud800',
  '\udfff\ud800',
  '\u0000',
  'a\u0000b',
  '\u202ecod.exe',
  '\u2028\u2029',
  '\ufeff{}',
  'Z̴̧̛͚̤͈̈́a̶͎͒l̷̻̈g̴̲̔o',
  '👩‍👩‍👧‍👦'.repeat(50),
  '١٢٣',
  '１２３',
  'ı İ ß ﬀ',
  '\u0007\u001b[2J\u007f',
  '\ufdfa'.repeat(500),
];
const sql: unknown[] = [
  "'; DROP TABLE cases; --",
  "1' OR '1'='1",
  '1; ATTACH DATABASE "x" AS y',
  '%',
  '_%_',
  '\\',
  '"',
  '" OR ""="',
  'a" NEAR("b" "c") *',
  'NOT AND OR',
  '*',
  '^a - b',
  'name:x',
  'COLUMN{a}',
  '-1 UNION SELECT passphrase',
];
/** None of them is a folder that can be written: a call that makes one would leave it there. */
const paths: unknown[] = [
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  '/etc/passwd\u0000.pdf',
  '/proc/self',
  '/proc/self/environ',
  '/dev/null',
  'C:\\Windows\\System32\\config\\SAM',
  '\\\\server\\share',
  '//server/share',
  'file:///etc/passwd',
  '....//....//x',
  '%2e%2e%2f',
  'CON',
  'a/b:c*d?e"f<g>h|i',
  `/${'a'.repeat(5000)}`,
  '~/.ssh/id_rsa',
];
const formulas: unknown[] = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '+2+5',
  '-3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://evil.example","x")',
];
const markup: unknown[] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${7*7}',
  '%s%n%x',
  '<!--',
  ']]>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
];
const days: unknown[] = [
  '2026-02-30',
  '2027-02-29',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '1582-10-10',
  '-000001-01-01',
  '+275760-09-13',
  '2026-11-24T00:00:00Z',
  '2026-11',
  '9999-12',
  '0000-00',
  '24:00',
  '23:59',
  '00:00',
  '9999/10000',
  '0000/0001',
];
const numerals: unknown[] = [
  '1e3',
  '0x10',
  '-1',
  '1e400',
  'NaN',
  'Infinity',
  '٣',
  '1,5',
  '9'.repeat(400),
  '0'.repeat(300),
  -9e15,
];
const files: unknown[] = [
  'JVBERi0xLjcK',
  Buffer.from(
    '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj',
  ).toString('base64'),
  Buffer.from('PK\u0003\u0004').toString('base64'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>').toString('base64'),
  Buffer.from(
    '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff\u0008\u0002',
    'latin1',
  ).toString('base64'),
  Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1').toString('base64'),
  'nama;kelas\n"=1',
  '====',
  'data:text/html,<script>alert(1)</script>',
];

/** Values that break programs, by the kind of trouble that they are known for. */
export const hostileValues: Readonly<Record<string, readonly unknown[]>> = {
  types,
  large,
  prototypes,
  unicode,
  sql,
  paths,
  formulas,
  markup,
  days,
  numerals,
  files,
};

const hostile = fc.oneof(
  ...Object.values(hostileValues).map((some) => fc.constantFrom(...some)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Nested = Record<string, unknown>;
const isNested = (value: unknown): value is Nested => typeof value === 'object' && value !== null;

/** Every place in a value: the whole, its fields, theirs. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isNested(value)) return [path];
  return [
    path,
    ...Object.entries(value)
      .slice(0, 60)
      .flatMap(([name, one]) => places(one, [...path, name])),
  ];
}

/** One thing done to an input, at the n-th of its places. */
const change = fc.record({
  at: fc.nat(10_000),
  act: fc.constantFrom('put', 'put', 'put', 'drop', 'add', 'wrap', 'repeat'),
  value: hostile,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(input: unknown, { at, act, value }: Change): unknown {
  const all = places(input);
  const path = all[at % all.length] ?? [];
  const copy = { whole: structuredClone(input) };
  let holder: Nested = copy;
  for (const name of ['whole', ...path].slice(0, -1)) holder = holder[name] as Nested;
  const last = ['whole', ...path].at(-1) ?? 'whole';
  const here = holder[last];
  if (act === 'drop' && path.length > 0) delete holder[last];
  else if (act === 'add' && isNested(here))
    define(here, typeof value === 'string' ? value.slice(0, 60) : 'more', value);
  else if (act === 'wrap') holder[last] = [here];
  else if (act === 'repeat' && Array.isArray(here)) holder[last] = Array.from({ length: 300 }, () => here[0]);
  else define(holder, last, value);
  return copy.whole;
}

/** Also under names that an assignment would take for something else. */
function define(holder: Nested, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Inputs that begin as `plausible` ones and are broken in up to two places; a few are broken from the start. */
export const hostileInputs = (plausible: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(plausible, fc.array(change, { maxLength: 2 }))
        .map(([input, changes]) => changes.reduce(changed, input)),
    },
    { weight: 1, arbitrary: hostile },
  );

/** The input with this value at each of its places in turn. */
export const atEachPlace = (input: unknown, value: unknown): unknown[] =>
  places(input).map((_path, at) => changed(input, { at, act: 'put', value }));

/** The JSON text of an input, as an attacker sends it. */
export const textOf = (input: unknown): string =>
  (JSON.stringify(input) ?? 'null').replaceAll(/"@deep@"(?!:)/g, deepText);
