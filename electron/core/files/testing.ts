/** Files as a counselor chooses them: the smallest of each kind, in base64. */
export const sampleFiles = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ).toString('base64'),
  /** Only its head: enough to be recognised. */
  heic: Buffer.from('00000018667479706865696300000000686569636d696631', 'hex').toString('base64'),
  text: Buffer.from('Ini bukan gambar.').toString('base64'),
  /** The head of a JPEG, and nothing behind it. */
  tornJpeg: Buffer.from('ffd8ffe000104a46', 'hex').toString('base64'),
} as const;
