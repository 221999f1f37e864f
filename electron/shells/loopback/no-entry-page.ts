/** What a browser without a ticket sees. Static: it repeats nothing of the request. */
export const noEntryPage = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rujuk</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; color: #1f2d2d; background: #f5f8f8; max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem }
  h1 { font-size: 1.25rem; color: #0b7285 }
  kbd { border: 1px solid #b9c6c6; border-radius: .25rem; padding: 0 .35em; background: #fff }
</style>
<h1>Alamat ini tidak berlaku lagi</h1>
<p>Alamat Rujuk hanya dapat dipakai satu kali, oleh peramban yang pertama membukanya.</p>
<p>Untuk membuka Rujuk di sini, tekan <kbd>Enter</kbd> di jendela terminal tempat Rujuk berjalan,
lalu buka alamat baru yang tertulis di sana.</p>
</html>
`;
