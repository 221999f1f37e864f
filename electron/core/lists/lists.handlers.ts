import type { FeatureHandlers } from '@shared/contract/define';
import type { ListName, listsContract } from '@shared/contract/lists';
import type { EntityManager } from 'typeorm';
import { callsOn } from '../calls';
import { ListView } from '../database/entities';
import { AppError, refused } from '../errors';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';

/** Titles of the sheets, and, written small, names of the files. */
const titles: Readonly<Record<ListName, string>> = {
  cases: 'Daftar kasus',
  students: 'Daftar siswa',
  handovers: 'Daftar serah terima',
  receivers: 'Daftar penerima',
  outreach: 'Daftar penyuluhan',
  staff: 'Daftar staf',
  audit: 'Catatan akses',
  letters: 'Daftar surat keluar',
  incoming: 'Daftar surat masuk',
  disclosures: 'Daftar data yang keluar',
  evaluation: 'Daftar evaluasi',
};

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** More would be no help in finding one. */
const viewsMost = 50;

export function createListsHandlers(parts: CoreParts): FeatureHandlers<typeof listsContract, CallContext> {
  const { reading, silently } = callsOn(parts);
  return {
    views: reading(async (manager, { list }: { list: ListName }, { session }) => {
      const { accountId } = session;
      const views = await manager.find(ListView, { where: { accountId, list }, order: { name: 'ASC' } });
      return views.map(({ name, search }) => ({ name, search }));
    }),
    saveView: silently(saveView),
    removeView: silently(async (manager, { list, name }: { list: ListName; name: string }, { session }) => {
      await manager.delete(ListView, { accountId: session.accountId, list, name });
    }),
    async part({ list, rows }, { clientId }) {
      const bytes = Buffer.from(JSON.stringify(rows));
      const name = `${titles[list]}, bagian`;
      const file = { bytes, mime: 'application/json', name, disposition: 'attachment' as const };
      return { partId: parts.files.give(clientId, file) };
    },
    async file({ list, format, columns, parts: sent, rows }, { clientId, signal }) {
      const title = titles[list];
      const before = sent.map((id) => {
        const part = parts.files.take(id, clientId);
        if (!part) throw new AppError('not_found');
        return part.bytes;
      });
      const table = { title, columns, before, rows, format };
      const bytes = await parts.workers.run('lists.write', table, { signal });
      const name = `${title.toLowerCase().replaceAll(' ', '-')}-${parts.clock.today()}.${format}`;
      const file = { bytes, mime: mimes[format], name, disposition: 'attachment' as const };
      return { fileId: parts.files.give(clientId, file), name };
    },
  };
}

type Kept = Pick<ListView, 'list' | 'name' | 'search'>;

async function saveView(manager: EntityManager, { list, name, search }: Kept, now: Now): Promise<void> {
  const { accountId } = now.session;
  const isKnown = await manager.existsBy(ListView, { accountId, list, name });
  if (!isKnown && (await manager.countBy(ListView, { accountId, list })) >= viewsMost) {
    throw refused('lists.tooManyViews', { maximum: viewsMost });
  }
  await manager.save(ListView, { accountId, list, name, search, updatedAt: now.instant });
}
