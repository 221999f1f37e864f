/**
 * `node resources/icons/build.mjs`: draws the mark of the page (`renderer/app/icon.svg`) as the PNG files that Linux
 * wants and the ICO that Windows wants. Run it after changing the mark; what it writes is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../e2e/browser.mjs';

const here = import.meta.dirname;
const mark = readFileSync(resolve(here, '../../renderer/app/icon.svg'));

/** @typedef {{ size: number, png: Buffer, pixels: Buffer }} Drawing RGBA, row by row from the top */

/** @param {import('@playwright/test').Page} page @param {number} size @returns {Promise<Drawing>} */
async function draw(page, size) {
  const { png, pixels } = await page.evaluate(
    async ([source, side]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0, side, side);
      return {
        png: canvas.toDataURL('image/png').split(',')[1],
        pixels: [...context.getImageData(0, 0, side, side).data],
      };
    },
    /** @type {const} */ ([`data:image/svg+xml;base64,${mark.toString('base64')}`, size]),
  );
  return { size, png: Buffer.from(png ?? '', 'base64'), pixels: Buffer.from(pixels) };
}

/** A picture inside an ICO: PNG for the largest, a bitmap (BGRA from below, then a mask) for what NSIS reads. */
function iconPicture(/** @type {Drawing} */ { size, png, pixels }) {
  if (size >= 256) return png;
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: size }, (_, fromBelow) => {
    const start = (size - 1 - fromBelow) * size * 4;
    const row = Buffer.from(pixels.subarray(start, start + size * 4));
    for (let at = 0; at < row.length; at += 4) row.subarray(at, at + 3).reverse();
    return row;
  });
  return Buffer.concat([header, ...rows, Buffer.alloc(Math.ceil(size / 32) * 4 * size)]);
}

/** @param {Drawing[]} drawings @returns {Buffer} */
function ico(drawings) {
  const pictures = drawings.map(iconPicture);
  const head = Buffer.alloc(6 + 16 * drawings.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(drawings.length, 4);
  let offset = head.length;
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index;
    head[at] = head[at + 1] = (drawings[index]?.size ?? 0) % 256; // 0 says 256
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  /** @type {Drawing[]} */
  const drawings = [];
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) drawings.push(await draw(page, size));
  for (const { size, png } of drawings) writeFileSync(join(here, `${size}x${size}.png`), png);
  writeFileSync(join(here, 'icon.ico'), ico(drawings.filter(({ size }) => size <= 256 && size !== 128)));
} finally {
  await browser.close();
}
