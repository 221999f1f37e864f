import type { PageLayout } from '@shared/domain/page-layout';
import type { Paper } from '@shared/contract/school';

/** Points (1/72 inch) of so many millimetres: what a PDF measures in. */
export const millimetres = (length: number) => (length * 72) / 25.4;

/** Sheets in points. F4, the paper of Indonesian offices, is 215 × 330 mm. */
export const sheets: Readonly<Record<Paper, { width: number; height: number }>> = {
  F4: { width: millimetres(215), height: millimetres(330) },
  A4: { width: millimetres(210), height: millimetres(297) },
};

/** In points. */
export type PageMargins = readonly [left: number, top: number, right: number, bottom: number];

/** The layout's margins in points, in the order that pdfmake wants. */
export const marginsOf = ({ margins: { left, top, right, bottom } }: PageLayout): PageMargins => [
  millimetres(left),
  millimetres(top),
  millimetres(right),
  millimetres(bottom),
];

/** Width between the side margins, in points. */
export function textWidth(paper: Paper, layout: PageLayout): number {
  const [left, , right] = marginsOf(layout);
  return sheets[paper].width - left - right;
}
