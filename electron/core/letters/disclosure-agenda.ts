import type { DisclosureRow } from '@shared/contract/disclosures';
import type { Paper } from '@shared/contract/school';
import { partyNames, pieceNames } from '@shared/domain/data-pieces';
import { shortDate } from '@shared/domain/indonesian-date';
import { letterStatusNames } from '@shared/domain/letter-kinds';
import type { IsoDate } from '@shared/domain/referral-facts';
import { extentOf, type Agenda } from './agenda';
import type { DisclosureFilter } from './disclosures.query';

/** The disclosure log as a table. It names cases by their code, never a student. */
export function disclosureAgenda(
  rows: readonly DisclosureRow[],
  filter: DisclosureFilter,
  { school, paper, today }: { school: string; paper: Paper; today: IsoDate },
): Agenda {
  const { caseId, studentId, piece } = filter;
  const isOfOne = caseId !== null || studentId !== null;
  return {
    title: 'Catatan Data yang Keluar',
    school,
    paper,
    madeOn: today,
    extent: extentOf(filter, [
      isOfOne
        ? [...new Set(rows.flatMap((row) => row.case?.code ?? []))].map((code) => `kasus ${code}`).join(', ')
        : null,
      piece && `memuat ${pieceNames[piece].toLocaleLowerCase('id')}`,
    ]),
    columns: [
      { heading: 'No.', width: 5, alignment: 'center' },
      { heading: 'Tanggal', width: 13 },
      { heading: 'Nomor surat', width: 24 },
      { heading: 'Kepada', width: 28 },
      { heading: 'Kasus', width: 13 },
      { heading: 'Data yang dikirim', width: 38 },
      { heading: 'Atas persetujuan', width: 30 },
      { heading: 'Pengirim', width: 20 },
      { heading: 'Status', width: 10 },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      shortDate(row.on),
      row.number ?? '',
      row.recipient,
      row.case?.code ?? '',
      dataWords(row),
      approvalWords(row),
      row.sentBy,
      letterStatusNames[row.status],
    ]),
  };
}

/** `Nama (inisial), Kelas; lampiran: Rekap kehadiran` */
function dataWords({ pieces, nameAs, attachments }: DisclosureRow): string {
  const words = pieces
    .filter((piece) => piece !== 'attachments')
    .map((piece) =>
      piece === 'name' && nameAs === 'initials' ? `${pieceNames.name} (inisial)` : pieceNames[piece],
    )
    .join(', ');
  return attachments.length === 0 ? words : `${words}; lampiran: ${attachments.join(', ')}`;
}

function approvalWords({ approvals, emergency }: DisclosureRow): string {
  const given = approvals.map(({ party, event, on }) =>
    event === 'waived'
      ? `${partyNames[party]} (dikecualikan ${shortDate(on)})`
      : `${partyNames[party]} (${shortDate(on)})`,
  );
  const danger =
    emergency && `keadaan darurat (${shortDate(emergency.on)}), disetujui ${emergency.approvedBy}`;
  return [...given, danger].filter(Boolean).join('; ');
}
