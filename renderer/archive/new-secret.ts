// No letter that is read for another: no i, l, o, 0, 1.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 5;
const groupLength = 5;

/** A passphrase by chance, as it is copied from paper: `k7wqz-…`, 25 letters of 31, some 124 bits. */
export function newSecret(): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => letters[fairly(letters.length)]).join(''),
  ).join('-');
}

/** A number below `most`, each as likely: what would make the first ones likelier is thrown again. */
function fairly(most: number): number {
  const drawn = new Uint8Array(1);
  const fair = 256 - (256 % most);
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? 0) >= fair);
  return (drawn[0] ?? 0) % most;
}
