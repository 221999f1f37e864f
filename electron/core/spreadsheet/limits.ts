/**
 * What a list of students can reasonably be. A school of 3,000 in Dapodik's 66 columns is a file of about 2 MB
 * that unpacks to 25 MB; everything far beyond is a mistake or an attack.
 */
export const sheetLimits = {
  /** Sum of what the parts of an xlsx unpack to, in bytes. */
  unpackedBytes: 200 * 1024 * 1024,
  /** A part larger than `ratioFloorBytes` may not be more than this many times its packed size. */
  ratio: 250,
  ratioFloorBytes: 8 * 1024 * 1024,
  /** Parts of an xlsx (sheets, styles, pictures). */
  parts: 2_000,
  /** Rows with something in them. */
  rows: 20_000,
  columns: 500,
  /** Sheets of a workbook that are looked at. */
  sheets: 20,
} as const;
