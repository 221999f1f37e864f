import { z } from 'zod';
import { pageLayout } from './page-layout';
import { logo, papers } from './school';

const text = z.string().max(300);
const typed = text.nullable();
const signer = z.object({ name: text, nip: typed });

/** What of the school stands on its sheet, as typed so far: a field may still be empty or wrong. */
export const layoutSample = z.object({
  name: text,
  npsn: typed,
  letterheadLines: z.array(text).max(10),
  address: text,
  postalCode: typed,
  phone: typed,
  email: typed,
  website: typed,
  logoLeft: logo,
  logoRight: logo,
  place: text,
  paper: z.enum(papers),
  letterheadPrinted: z.boolean(),
  greeting: z.enum(['formal', 'islamic']),
  principal: signer,
  coordinator: signer,
  layout: pageLayout,
});
export type LayoutSample = z.output<typeof layoutSample>;
