import type { Paper } from '@shared/contract/school';

/** Points (1/72 inch) of so many millimetres: what a PDF measures in. */
export const millimetres = (length: number) => (length * 72) / 25.4;

/** Sheets in points. F4, the paper of Indonesian offices, is 215 × 330 mm. */
export const sheets: Readonly<Record<Paper, { width: number; height: number }>> = {
  F4: { width: millimetres(215), height: millimetres(330) },
  A4: { width: millimetres(210), height: millimetres(297) },
};

/** Left, top, right, bottom: wider at the left, where the sheet is punched and filed. */
export const margins: [number, number, number, number] = [
  millimetres(25),
  millimetres(16),
  millimetres(20),
  millimetres(17),
];

/** Width between the side margins. */
export const textWidth = (paper: Paper) => sheets[paper].width - margins[0] - margins[2];
