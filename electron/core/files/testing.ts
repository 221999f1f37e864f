/** Files as a counselor chooses them: the smallest of each kind, in base64. */
export const sampleFiles = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ).toString('base64'),
  /** 24 × 12 pixels, the left half blue, the right one red. */
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAG/8QAGBABAAMBAAAAAAAAAAAAAAAAAAVDgcH/xAAVAQEBAAAAAAAAAAAAAAAAAAAGBP/EABoRAAEFAQAAAAAAAAAAAAAAAAABAgU0gbH/2gAMAwEAAhEDEQA/AMaZH2Z0MyPszpRMUn51CiKts3ijEkBjQ//Z',
  /** Only its head: enough to be recognised. */
  heic: Buffer.from('00000018667479706865696300000000686569636d696631', 'hex').toString('base64'),
  text: Buffer.from('Ini bukan gambar.').toString('base64'),
  /** The head of a JPEG, and nothing behind it. */
  tornJpeg: Buffer.from('ffd8ffe000104a46', 'hex').toString('base64'),
} as const;

/** The same photo as a phone keeps it: the pixels as they come, and a note (EXIF) how it is to be turned. */
export function turnedJpeg(orientation: number): Buffer {
  const jpeg = Buffer.from(sampleFiles.jpeg, 'base64');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}
