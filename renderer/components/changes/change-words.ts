import { consentDataWords, type ConsentData } from '@shared/domain/consent-scope';
import { bnnTechniques } from '@shared/procedure/stages-bnn';
import { healthSigns } from '@shared/procedure/stages-doctor';
import { fields as guidanceFields, reporters } from '@shared/procedure/problems';
import { receiverKindCodes } from '@shared/procedure/receivers';
import { stagesOf } from '@shared/procedure/stages';
import { changeTexts } from '@renderer/i18n/id/changes';
import i18n from '@renderer/i18n/i18n';
import { shortDate } from '@renderer/lib/dates';

const t = i18n.t.bind(i18n);

/** Words of codes that the procedure's own tables hold: techniques, signs, items, fields of guidance. */
const procedureWords = new Map<string, string>([
  ...bnnTechniques.map(({ code, label }) => [code, label] as const),
  ...healthSigns.map(({ code, label }) => [code, label] as const),
  ...guidanceFields.map(({ code, label }) => [code, label] as const),
  ...receiverKindCodes
    .flatMap((kind) => stagesOf(kind))
    .flatMap(({ items }) => items.map(({ code, label }) => [code, label] as const)),
]);

type ValueCode = keyof typeof changeTexts.values;
const isCode = (value: string): value is ValueCode => value in changeTexts.values;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The name of a column, as the screens call it. */
export const fieldWords = (field: string): string =>
  field in changeTexts.fields
    ? t(`cases.timeline.changes.fields.${field as keyof typeof changeTexts.fields}`)
    : field;

/** What a column held, in words: days as days, codes as what they mean, texts as they were written. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('cases.timeline.changes.empty');
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join(', ');
  if (field === 'covers') return consentDataWords[value as ConsentData];
  if (typeof value === 'object') return partWords(value as Part);
  // SQLite keeps yes and no of some columns as 1 and 0.
  if (typeof value === 'boolean' || field === 'decidedToRefer' || field === 'attended') {
    return t(value ? 'cases.timeline.changes.yes' : 'cases.timeline.changes.no');
  }
  if (field === 'controlWeekday' && typeof value === 'number') {
    return t(`referrals.steps.follow_up.settings.days.${weekdays[value - 1] ?? 'monday'}`);
  }
  if (field === 'reporterKind') {
    return reporters.find(({ code }) => code === value)?.label ?? String(value);
  }
  return textWords(String(value));
}

/** A code, a day or an hour in words; anything else as it is. */
export function textWords(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate(text);
  if (/^\d{2}:\d{2}$/.test(text)) return text.replace(':', '.');
  const known = procedureWords.get(text);
  if (known) return known;
  return isCode(text) ? t(`cases.timeline.changes.values.${text}`) : text;
}

interface Part {
  role?: string;
  came?: boolean;
  note?: string;
  name?: string;
  position?: string;
  sign?: string;
  before?: number | null;
  after?: number | null;
}

/** One of a list within a column: who went along, who took part, how a sign was rated. */
function partWords({ role, came, note, name, position, sign, before, after }: Part): string {
  if (role) {
    const who = textWords(role);
    const said = came ? who : t('cases.timeline.changes.didNotCome', { who });
    return note ? `${said} (${note})` : said;
  }
  if (sign) return `${textWords(sign)} ${before ?? '–'} → ${after ?? '–'}`;
  return [name, position].filter(Boolean).join(', ');
}
