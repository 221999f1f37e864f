import { z } from 'zod';
import {
  bodySizes,
  letterheadRules,
  marginBounds,
  printedHeadBounds,
  signatureColumns,
  typefaces,
  type Bounds,
  type PageLayout,
} from '../domain/page-layout';

const millimetres = ([least, most]: Bounds) => z.number().min(least).max(most).multipleOf(0.5);

/** Part of the school's settings, and kept with an issued letter, which prints the same ever after. */
export const pageLayout = z.strictObject({
  margins: z.strictObject({
    top: millimetres(marginBounds.top),
    right: millimetres(marginBounds.right),
    bottom: millimetres(marginBounds.bottom),
    left: millimetres(marginBounds.left),
  }),
  bodySize: z.literal(bodySizes),
  typeface: z.enum(typefaces),
  letterheadRule: z.enum(letterheadRules),
  printedHead: millimetres(printedHeadBounds),
  signatureColumns: z.literal(signatureColumns),
}) satisfies z.ZodType<PageLayout>;
