/**
 * `npm run notice` writes `resources/NOTICE.md`: whose work the installers carry, and under which
 * licence. `makeNotice` gives its text; a test compares.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const file = join(root, 'resources', 'NOTICE.md');

/** @typedef {{ version?: string, dependencies?: Record<string, string> }} Locked */
/** @typedef {{ title: string, licence: string, copyrights: string[], text: string }} Work */

/** @returns {Record<string, Locked>} by folder, such as `node_modules/zod` */
const lockedPackages = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

/** The packages that the page imports; Vite puts them, and what they depend on, into its files. */
function importedByPage() {
  /** @type {Set<string>} */
  const names = new Set();
  for (const entry of readdirSync(join(root, 'renderer'), { recursive: true, withFileTypes: true })) {
    if (!/\.(tsx?|css)$/.test(entry.name) || entry.name.includes('.test.')) continue;
    const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, specifier = ''] of source.matchAll(/(?:from|import|@import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      if (!/^[@a-z]/.test(specifier) || /^@(shared|core|renderer)\//.test(specifier)) continue;
      names.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return names;
}

/** Folders of the named packages and of all that they depend on, as npm laid them out. */
function closure(/** @type {Iterable<string>} */ names) {
  const locked = lockedPackages();
  /** @type {Set<string>} */
  const folders = new Set();
  const open = [...names].map((name) => ({ name, from: '' }));
  for (let next = open.pop(); next; next = open.pop()) {
    const folder = placeOf(locked, next.name, next.from);
    if (folder === null || folders.has(folder)) continue;
    folders.add(folder);
    for (const name of Object.keys(locked[folder]?.dependencies ?? {})) open.push({ name, from: folder });
  }
  return folders;
}

/** Where Node finds a package that is required from `from`: beside it, or further up. */
function placeOf(
  /** @type {Record<string, Locked>} */ locked,
  /** @type {string} */ name,
  /** @type {string} */ from,
) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (locked[folder]) return folder;
    if (at === '') return null;
  }
}

/** @param {string} folder @returns {Work} */
function workIn(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const licenceFile = readdirSync(join(root, folder)).find((one) =>
    /^(licen[cs]e|copying)([-.]|$)/i.test(one),
  );
  const source = licenceFile ? readFileSync(join(root, folder, licenceFile), 'utf8') : '';
  const person = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return {
    title: `${name} ${version}`,
    licence: String(license?.type ?? license),
    ...partsOf(source, person),
  };
}

/** A licence's text apart from who holds the rights, so that the same text is printed once. */
function partsOf(/** @type {string} */ source, /** @type {string} */ author) {
  const lines = source
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trim());
  const isCopyright = (/** @type {string} */ line) => /^\W*(portions )?copyright\b.*(\d|\(c\)|©)/i.test(line);
  const copyrights = lines.filter(isCopyright).map((line) => line.replace(/^[\s*]+/, ''));
  const text = lines
    .filter((line) => !isCopyright(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { copyrights: copyrights.length > 0 ? copyrights : [`Copyright ${author}`], text };
}

/** @returns {Work[]} */
function fonts() {
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
  const inter = 'node_modules/@fontsource-variable/inter/LICENSE';
  return [
    {
      title: 'Liberation Sans, Liberation Serif (in the letters)',
      licence: 'OFL-1.1',
      ...partsOf(read('resources/fonts/liberation/LICENSE'), 'Red Hat'),
    },
    {
      title: 'TeX Gyre Bonum (in the letters)',
      licence: 'LPPL-1.3c',
      ...partsOf(read('resources/fonts/tex-gyre/LICENSE'), 'GUST e-foundry'),
    },
    ...(existsSync(join(root, inter))
      ? [
          {
            title: 'Inter (on the screen)',
            licence: 'OFL-1.1',
            ...partsOf(read(inter), 'The Inter Project Authors'),
          },
        ]
      : []),
  ];
}

/** The text of `resources/NOTICE.md`. @returns {string} */
export function makeNotice() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = closure([...Object.keys(dependencies), ...importedByPage()]);
  const libraries = [...folders]
    .filter((folder) => !folder.includes('/@fontsource'))
    .map(workIn)
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const works = [...fonts(), ...libraries];
  const texts = Map.groupBy(works, ({ licence, text }) =>
    `${licence} ${text}`.replace(/\s+/g, ' ').toLowerCase(),
  );
  const sections = [...texts.values()].map((group) => {
    const [{ licence, text } = { licence: '', text: '' }] = group;
    const lines = text === '' ? ['(The package names its licence and brings no text.)'] : text.split('\n');
    const who = group.map(
      ({ title, copyrights }) => `- **${title}**: ${[...new Set(copyrights)].join('; ')}`,
    );
    const quoted = lines.map((line) => `> ${line}`.trimEnd());
    return `## ${licence}\n\n${who.join('\n')}\n\n${quoted.join('\n')}`;
  });
  return `<!-- Generated by \`npm run notice\`. -->

# Works of others in Rujuk

Rujuk itself is under the MIT licence, see \`LICENSE\`. Its installers also carry Electron and Chromium, whose notices
lie beside the program (\`LICENSE.electron.txt\`, \`LICENSES.chromium.html\`), and the fonts and libraries below.

${sections.join('\n\n')}
`;
}

if (import.meta.filename === process.argv[1]) writeFileSync(file, makeNotice());
