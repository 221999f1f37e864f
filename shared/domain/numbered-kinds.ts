import { paperKinds, paperTemplateCodes, type PaperTemplateCode } from './paper-fields';

/** Kinds of letter that take a number and stand in the register of outgoing letters. */
export type NumberedKind = 'handover' | PaperTemplateCode;

export const numberedKinds: readonly NumberedKind[] = [
  'handover',
  ...paperTemplateCodes.filter((code) => paperKinds[code].numbered),
];
