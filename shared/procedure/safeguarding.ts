import type { ProblemCode } from './problems';

/**
 * Safeguarding reminders: what the counselor is reminded of when a case has a trigger. They remind and never decide.
 * The rules and numbers behind them change often, so they lie in this one dated file, each with its source, and a
 * school writes its own text over them in the app.
 */

export const triggerCodes = [
  'suicide',
  'sexual_violence',
  'violence',
  'drugs',
  'offender',
  'pregnancy',
  'severe_emotional',
  'weapons',
  'every_referral',
] as const;
export type TriggerCode = (typeof triggerCodes)[number];

/**
 * What a trigger means for the requirements of a referral: the emergency path is offered (a conference may come
 * after); a guardian who is the suspect is not asked for consent, a reason stands instead; the pupil is printed with
 * initials on papers that others than the receiver see.
 */
export type SafeguardingEffect = 'emergency' | 'guardian_consent_not_asked' | 'initials';

export interface SafeguardingEntry {
  readonly code: TriggerCode;
  readonly label: string;
  /** One thing to do a line. */
  readonly text: string;
  readonly source: string;
  /** Problems of the paper's list that have this trigger; the school's own are linked to it in the app. */
  readonly problems: readonly ProblemCode[];
  readonly effect: SafeguardingEffect | null;
}

/** Berlaku per: the day on which texts and numbers below were last compared with their sources. */
export const safeguardingValidFrom = '2026-11-24';

export const safeguarding: readonly SafeguardingEntry[] = [
  {
    code: 'suicide',
    label: 'Percobaan atau pikiran bunuh diri',
    text: [
      'Jangan tinggalkan siswa sendirian.',
      'Hubungi orang tua/wali.',
      'Segera dampingi ke IGD atau psikiater.',
      'Layanan: healing119.id (Kementerian Kesehatan).',
    ].join('\n'),
    source: 'Kementerian Kesehatan, layanan healing119.id',
    problems: ['suicide_attempt'],
    effect: 'emergency',
  },
  {
    code: 'sexual_violence',
    label: 'Kekerasan seksual',
    text: [
      'Siapa pun yang mengetahui dapat melapor ke UPTD PPA atau polisi.',
      'Rahasiakan identitas siswa.',
      'Jangan mengadakan mediasi.',
      'Layanan: SAPA 129, WhatsApp 08111-129-129.',
    ].join('\n'),
    source: 'UU 12/2022 Pasal 39; Kementerian PPPA, layanan SAPA 129',
    problems: [],
    effect: 'guardian_consent_not_asked',
  },
  {
    code: 'violence',
    label: 'Kekerasan atau perundungan',
    text: [
      'Sampaikan kepada kepala sekolah pada hari yang sama.',
      'Libatkan unit sekolah yang menangani kekerasan.',
    ].join('\n'),
    source: 'Permendikdasmen 6/2026 tentang Budaya Sekolah Aman dan Nyaman',
    problems: ['fight_between_schools'],
    effect: null,
  },
  {
    code: 'drugs',
    label: 'Penyalahgunaan narkoba',
    text: [
      'Melaporkan pecandu di bawah umur ke IPWL adalah bagian orang tua/wali; sampaikan dan dampingi.',
      'Hubungi BNNK atau puskesmas IPWL lebih dahulu.',
      'Layanan: BNN call center 184.',
    ].join('\n'),
    source: 'UU 35/2009 Pasal 55; BNN, call center 184',
    problems: ['alcohol_drug_addiction'],
    effect: null,
  },
  {
    code: 'offender',
    label: 'Pelaku kriminal',
    text: ['Rahasiakan identitas anak.', 'Orang tua/wali dan Bapas mendampingi.'].join('\n'),
    source: 'UU 11/2012 Pasal 19',
    problems: ['criminal_offender'],
    effect: 'initials',
  },
  {
    code: 'pregnancy',
    label: 'Kehamilan siswa',
    text: [
      'Dampingi pemeriksaan kesehatan.',
      'Jaga kerahasiaan siswa.',
      'Pembelajaran tetap berlanjut.',
    ].join('\n'),
    source:
      'UU 23/2002 sebagaimana diubah dengan UU 35/2014, Pasal 8 dan 9 (kesehatan, pendidikan); UU 27/2022 Pasal 4 (data pribadi anak)',
    problems: ['pregnancy'],
    effect: null,
  },
  {
    code: 'severe_emotional',
    label: 'Gangguan emosional berat',
    text: ['Rujuk ke psikolog, lalu psikiater.', 'Guru BK tidak menuliskan diagnosis.'].join('\n'),
    source: 'Anwar & Rohmat (2022)',
    problems: ['severe_emotional_disturbance'],
    effect: null,
  },
  {
    code: 'weapons',
    label: 'Senjata tajam atau api',
    text: ['Dahulukan keselamatan semua orang.', 'Hubungi polisi.'].join('\n'),
    source: 'Anwar & Rohmat (2022)',
    problems: ['armed_fight'],
    effect: 'emergency',
  },
  {
    code: 'every_referral',
    label: 'Setiap rujukan',
    text: 'Lima syarat rujukan dipenuhi: data lengkap, surat pengantar, persetujuan siswa, sekolah tetap bertanggung jawab, dan laporan penerima diminta.',
    source: 'Kurnia (2017)',
    problems: [],
    effect: null,
  },
];

/** Triggers that a case has; the last reminder is for every referral, whatever the case. */
export const caseTriggers: readonly TriggerCode[] = triggerCodes.filter((code) => code !== 'every_referral');
