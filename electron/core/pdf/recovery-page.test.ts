import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { renderRecoveryCode } from './recovery-page';
import { readPdf } from './testing';

const resources = resolve(import.meta.dirname, '../../../resources');

it('puts the recovery code on one sheet, in groups, with what it is for and where to keep it', async () => {
  const bytes = await renderRecoveryCode(
    {
      recoveryCode: '7QK2-M9XD-04TB-HC8V-R5PA-WE3N',
      schoolName: 'SMP Negeri 2 Kraton',
      paper: 'A4',
      madeOn: '2026-11-24',
    },
    { resources },
  );
  const { pages, title } = await readPdf(bytes);
  expect(pages).toHaveLength(1);
  const text = pages[0]?.text ?? '';
  for (const group of ['7QK2', 'M9XD', '04TB', 'HC8V', 'R5PA', 'WE3N']) expect(text).toContain(group);
  expect(text).toContain('SMP Negeri 2 Kraton');
  expect(text).toContain('brankas');
  expect(text).toContain('24 November 2026');
  expect(title).toBe('Kode pemulihan Rujuk');
});
