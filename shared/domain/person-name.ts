/** `Siti Nur Aini` → `S.N.A.`: a pupil on papers that others than the receiver may see. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => /\p{L}/u.exec(part)?.[0].toUpperCase())
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter}.`)
    .join('');
