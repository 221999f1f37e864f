/** What a pupil's history can tell, in the order of the page. */
export const historyParts = [
  'cases',
  'problems',
  'efforts',
  'referrals',
  'receivers',
  'controls',
  'outcomes',
] as const;
export type HistoryPart = (typeof historyParts)[number];

/** What each part is called, on the screen and on the page alike. */
export const historyPartNames: Readonly<Record<HistoryPart, string>> = {
  cases: 'kasus',
  problems: 'masalah',
  efforts: 'upaya sekolah',
  referrals: 'rujukan',
  receivers: 'pihak penerima',
  controls: 'kontrol mingguan',
  outcomes: 'hasil',
};
