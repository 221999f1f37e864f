import { crc32, deflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { axeCheck, expect, test, value } from '../fixtures';

async function open(page: Page) {
  await page.goto(new URL('/pengaturan/sekolah', page.url()).href);
  await expect(page.getByRole('heading', { level: 2, name: 'Kop surat' })).toBeVisible({ timeout: 30_000 });
  const preview = page.getByRole('region', { name: 'Pratinjau lembar surat' });
  await expect(preview).toContainText('SMA NEGERI 1 TANJUNGSARI', { timeout: 30_000 });
  return preview;
}

const choose = (page: Page, group: string, option: string) =>
  page.getByRole('radiogroup', { name: group, exact: true }).getByText(option, { exact: true }).click();

/** Height of the first sheet for its width. */
const proportion = (preview: Locator) =>
  preview
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.height / canvas.width);

/** How far the first ink stands from the left edge, as a part of the sheet's width. */
const firstInk = (preview: Locator) =>
  preview
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
      for (let x = 0; x < width; x++)
        for (let y = 0; y < height; y++) if ((data[(y * width + x) * 4] ?? 255) < 110) return x / width;
      return 1;
    });

const svg = (inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 40">${inside}</svg>`,
  );

/** A PNG of so many pixels a side that is small as a file: all of them are black. */
function hugePng(side: number): Buffer {
  const part = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', header),
    part('IDAT', deflateSync(rows, { level: 1 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}

test.describe('the layout of the letters', () => {
  test('is seen on the page itself while it is set, kept, and brought back to the standard', async ({
    readySchool: page,
    rujuk,
  }) => {
    test.slow();
    const preview = await open(page);
    expect(await proportion(preview)).toBeCloseTo(330 / 215, 2);
    expect(await firstInk(preview)).toBeCloseTo(25 / 215, 1);

    await choose(page, 'Kertas', 'A4');
    await expect.poll(() => proportion(preview)).toBeCloseTo(297 / 210, 2);
    await choose(page, 'Huruf', 'Bookman');
    await choose(page, 'Ukuran huruf', '12');
    await choose(page, 'Garis di bawah kop', 'Tunggal');
    await choose(page, 'Tanda tangan sejajar paling banyak', '1');
    await page.getByLabel('Margin kiri').fill('45');
    await page.getByLabel('Margin kiri').blur();
    await expect.poll(() => firstInk(preview)).toBeGreaterThan(44 / 210);
    await expect(preview).toContainText('CONTOH');
    await expect(preview).toContainText('Dengan hormat,');
    await choose(page, 'Salam pembuka surat', 'Assalamu’alaikum');
    await expect(preview).toContainText("Assalamu'alaikum");

    // Out of its bounds a margin goes back to the nearest that can be printed.
    await page.getByLabel('Margin atas').fill('99');
    await page.getByLabel('Margin atas').blur();
    await expect(page.getByLabel('Margin atas')).toHaveValue('40 mm');
    await axeCheck(page);

    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Pengaturan sekolah tersimpan.')).toBeVisible();
    const saved = value(await rujuk.school.get({}));
    expect(saved).toMatchObject({
      paper: 'A4',
      greeting: 'islamic',
      layout: {
        margins: { top: 40, right: 20, bottom: 17, left: 45 },
        bodySize: 12,
        typeface: 'book',
        letterheadRule: 'single',
        signatureColumns: 1,
      },
    });

    const reset = page.getByRole('button', { name: 'Pakai tata letak standar' });
    await reset.click();
    await expect(page.getByLabel('Margin kiri')).toHaveValue('25 mm');
    await expect(reset).toBeDisabled();
    await expect.poll(() => firstInk(preview)).toBeLessThan(30 / 210);
  });

  test('leaves room for paper whose head is printed', async ({ readySchool: page }) => {
    const preview = await open(page);
    await page.getByRole('switch', { name: 'Kertas sudah bercetak kop' }).click({ force: true });
    await expect(preview).not.toContainText('SMA NEGERI 1 TANJUNGSARI');
    await expect(page.getByLabel('Ruang untuk kop')).toHaveValue('34 mm');
    await page.getByRole('button', { name: 'Tampilan gelap' }).click();
    await axeCheck(page);
  });

  test('takes an SVG as logo, and says why it takes no hostile, damaged or huge picture', async ({
    readySchool: page,
    rujuk,
  }) => {
    test.slow();
    await open(page);
    const logo = page.getByLabel('Logo kiri');
    const give = (buffer: Buffer, mimeType = 'image/svg+xml') =>
      logo.setInputFiles({ name: 'logo.svg', mimeType, buffer });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    const hostile = [
      '<script>document.title = "taken"</script><rect width="40" height="40"/>',
      '<rect width="40" height="40" onload="document.title = \'taken\'"/>',
      '<image xlink:href="http://outside.example/a.png" width="9" height="9"/>',
      '<style>rect { fill: url(http://outside.example/a.svg#x) }</style><rect width="40" height="40"/>',
      '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    ];
    for (const inside of hostile) {
      await give(svg('<circle r="0"/>'));
      await expect(page.getByText('memuat skrip atau mengambil sesuatu')).toBeHidden();
      await give(svg(inside));
      await expect(page.getByText('memuat skrip atau mengambil sesuatu'), inside).toBeVisible();
    }
    expect(asked.filter((url) => url.includes('outside.example'))).toEqual([]);
    expect(await page.title()).toMatch(/^Rujuk/);
    await give(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect'));
    await expect(page.getByText('Gambar ini rusak atau bukan gambar.')).toBeVisible();
    await give(hugePng(20_000), 'image/png');
    await expect(page.getByText('lebih dari 100 juta piksel')).toBeVisible();

    await give(
      svg('<rect width="40" height="40" fill="#0a7"/><a href="https://x.example/"><circle r="9"/></a>'),
    );
    await expect(page.getByText('lebih dari 100 juta piksel')).toBeHidden();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Pengaturan sekolah tersimpan.')).toBeVisible();
    expect(value(await rujuk.school.get({})).logoLeft).toMatch(/^data:image\/png;base64,/);
  });
});
