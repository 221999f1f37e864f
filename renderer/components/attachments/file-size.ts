const kilobyte = 1024;
const units = [
  ['kilobyte', kilobyte],
  ['megabyte', kilobyte * kilobyte],
] as const;

/** `840 kB`, `2,3 MB`: how large a file is, from its bytes. */
export function fileSize(bytes: number): string {
  const [unit, size] = bytes < kilobyte * kilobyte ? units[0] : units[1];
  const style = { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 } as const;
  return new Intl.NumberFormat('id', style).format(Math.max(bytes / size, unit === 'kilobyte' ? 1 : 0));
}
