import { formatDayAndDate, formatTime } from '@shared/domain/indonesian-date';
import { worded } from '@shared/domain/standard-texts';
import { institutionLines } from '../addressee';
import { commonValues } from '../letter-values';
import type { OutreachMaterial } from './outreach-material';
import {
  bothSign,
  labels,
  letter,
  paperValues,
  paragraph,
  said,
  written,
  type Template,
} from './paper-template';

const code = 'outreach_request';
const subject = 'Permohonan penyuluhan';

/** `VIII A (32 siswa), VIII B (30 siswa); seluruhnya 62 siswa`; a class whose size is not known stands alone. */
function audience({ outreach: { classes } }: OutreachMaterial): string {
  const named = classes.map(({ className, planned }) =>
    planned === null ? className : `${className} (${planned} siswa)`,
  );
  const total = classes.reduce((sum, { planned }) => sum + (planned ?? 0), 0);
  const isCounted = classes.length > 1 && classes.every(({ planned }) => planned !== null);
  return `${named.join(', ')}${isCounted ? `; seluruhnya ${total} siswa` : ''}`;
}

/** Permohonan penyuluhan to Polres, BNN, puskesmas (Anwar, 2016): what is asked for, when, where, for whom. */
export const outreachRequest: Template<OutreachMaterial> = {
  subject,
  carries: [],
  usual: [],
  forReceiver: false,
  copies: ['Arsip'],
  recipient: ({ outreach }) => outreach.receiver.institution,
  refusal({ outreach }) {
    if (outreach.isOver) return 'letters.outreachOver';
    return outreach.isHeld ? 'letters.outreachHeld' : null;
  },
  earliest: ({ outreach, schoolYearStartsOn }) =>
    outreach.requestedOn < schoolYearStartsOn ? outreach.requestedOn : schoolYearStartsOn,
  fields(material) {
    const { outreach, school, counselor, phone } = material;
    return {
      rationale: worded(material.texts, code, 'opening', commonValues(material, material.today)).join('\n'),
      activity: 'Penyuluhan bagi peserta didik',
      theme: outreach.theme,
      day: outreach.plannedOn ? formatDayAndDate(outreach.plannedOn) : '',
      time: outreach.time ? formatTime(outreach.time, school.timeZone) : '',
      place: outreach.place || school.name,
      audience: audience(material),
      content: outreach.content,
      contact: [counselor.name, 'guru BK', phone && `telepon ${phone}`].filter(Boolean).join(', '),
    };
  },
  build(material, choices, number) {
    const contact = said(choices, 'contact');
    const { receiver } = material.outreach;
    const values = { ...paperValues(material, choices), LEMBAGA_PENERIMA: receiver.institution };
    const says = (name: 'request' | 'note' | 'closing') => worded(material.texts, code, name, values);
    return letter(material, choices, number, {
      template: code,
      subject,
      classification: 'Biasa',
      to: institutionLines(receiver),
      blocks: [
        ...written(choices, 'rationale').map(paragraph),
        ...says('request').map(paragraph),
        labels([
          ['Kegiatan', said(choices, 'activity')],
          ['Tema', said(choices, 'theme')],
          ['Hari, tanggal', said(choices, 'day')],
          ['Waktu', said(choices, 'time')],
          ['Tempat', said(choices, 'place')],
          ['Sasaran', said(choices, 'audience')],
          ['Materi', said(choices, 'content')],
        ]),
        ...says('note').map(paragraph),
        ...(contact ? [paragraph(`Narahubung: ${contact.replace(/\.$/, '')}.`)] : []),
      ],
      closing: says('closing'),
      signatures: bothSign(material),
    });
  },
};
