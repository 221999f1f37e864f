import { addDays, weekday } from '@shared/domain/calendar';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { Outreach, Receiver } from '../database/entities';

export interface OutreachPlan {
  readonly today: IsoDate;
  readonly receivers: readonly Pick<Receiver, 'id' | 'kind'>[];
  /** Classes of the running school year, with how many pupils each has. */
  readonly classes: readonly { readonly className: string; readonly pupils: number }[];
  readonly recordedBy: number;
}

type Days = Partial<Outreach> & Pick<Outreach, 'theme' | 'material' | 'requestedOn'>;

/** The day itself, or the Monday after a weekend. */
const schoolDay = (day: IsoDate): IsoDate => {
  const on = weekday(day);
  return on === 0 ? addDays(day, 1) : on === 6 ? addDays(day, 2) : day;
};

/** Outreaches at every standing: those of last year are done, the running year's are on their way. */
export function demoOutreaches(plan: OutreachPlan): Partial<Outreach>[] {
  const { today, receivers, classes, recordedBy } = plan;
  const ago = (days: number): IsoDate => addDays(today, -days);
  const invited = (count: number): Outreach['classes'] =>
    classes.slice(0, count).map(({ className, pupils }) => ({ className, planned: pupils, attended: null }));
  const came = (count: number): Outreach['classes'] =>
    invited(count).map((one, index) => ({ ...one, attended: Math.max(0, (one.planned ?? 0) - (index % 3)) }));
  const held = (on: IsoDate, count: number) => ({
    plannedOn: on,
    time: '08:30',
    place: 'Aula sekolah',
    heldOn: on,
    classes: came(count),
    documentation: 'Daftar hadir dan foto kegiatan disimpan di ruang BK.',
  });
  const agreed = (requestedOn: IsoDate) => ({
    requestedOn,
    agreedOn: addDays(requestedOn, 4),
    agreedMaterial: 'Seperti yang diminta, dengan tanya jawab.',
  });
  const evaluated = (on: IsoDate) => ({
    evaluatedOn: on,
    evaluation: 'Siswa mengikuti sampai selesai dan banyak bertanya.',
    analysis: 'Sebagian besar siswa dapat menyebut akibat dan cara menolak.',
    followUp: 'Poster di kelas dan layanan bimbingan kelompok.',
  });

  const police: Days[] = [
    {
      theme: 'Tertib berlalu lintas bagi pelajar',
      material: 'Rambu, helm, dan batas usia berkendara',
      ...agreed(ago(400)),
      ...held(schoolDay(ago(380)), 3),
      speaker: 'Kanit Kamsel Satlantas',
      ...evaluated(ago(378)),
      reportReceivedOn: ago(365),
      reportReadOn: ago(364),
      reportSummary: 'Kegiatan terlaksana; disarankan razia helm bersama.',
      submittedOn: ago(360),
      acknowledgedOn: ago(358),
      conclusion: 'Pelanggaran helm di gerbang berkurang.',
    },
    {
      theme: 'Perundungan dan akibat hukumnya',
      material: 'Bentuk perundungan, perlindungan anak, cara melapor',
      ...agreed(ago(60)),
      ...held(schoolDay(ago(42)), 4),
      speaker: 'Kanit PPA',
      ...evaluated(ago(38)),
    },
    {
      theme: 'Aman di media sosial',
      material: 'Penipuan, jejak digital, ancaman daring',
      ...agreed(ago(20)),
      plannedOn: schoolDay(addDays(today, 5)),
      time: '09:00',
      place: 'Aula sekolah',
      speaker: 'Satreskrim',
      classes: invited(3),
    },
  ];
  const bnn: Days[] = [
    {
      theme: 'Bahaya narkoba bagi remaja',
      material: 'Jenis, akibat, dan cara menolak',
      ...agreed(ago(45)),
      ...held(schoolDay(ago(9)), 5),
      speaker: 'Penyuluh P2M',
    },
    { theme: 'Kader antinarkoba', material: 'Pelatihan dua hari untuk OSIS', requestedOn: ago(6) },
  ];
  const healthCenter: Days[] = [
    {
      theme: 'Kesehatan jiwa remaja',
      material: 'Mengenali stres dan mencari bantuan',
      ...agreed(ago(35)),
      plannedOn: schoolDay(ago(4)),
      time: '10:00',
      place: 'Ruang kelas IX',
      speaker: 'dr. Laila Rahmawati',
      classes: invited(2),
    },
    {
      theme: 'Anemia pada remaja putri',
      material: 'Tablet tambah darah',
      requestedOn: ago(70),
      cancelledOn: ago(62),
      cancelReason: 'Bersamaan dengan penilaian tengah semester.',
    },
  ];
  const of = (kind: Receiver['kind'], rows: readonly Days[]): Partial<Outreach>[] => {
    const receiver = receivers.find((one) => one.kind === kind);
    if (!receiver) throw new Error(`the demonstration's school has no ${kind}`);
    return rows.map((row) => ({
      classes: [],
      ...row,
      receiverId: receiver.id,
      channel: 'letter',
      recordedBy,
      createdAt: `${row.requestedOn}T02:00:00.000Z`,
    }));
  };
  return [...of('police', police), ...of('bnn', bnn), ...of('doctor', healthCenter)];
}
