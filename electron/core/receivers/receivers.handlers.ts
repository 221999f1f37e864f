import type { EntityManager } from 'typeorm';
import type { FeatureHandlers } from '@shared/contract/define';
import type { ReceiverView, receiversContract } from '@shared/contract/receivers';
import { searchName } from '@shared/domain/search-name';
import { receiverKind } from '@shared/procedure/receivers';
import { Receiver } from '../database/entities';
import { AppError, invalidField } from '../errors';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { receiverSearchName } from './receiver-search-name';

/** The directory of institutions and persons that receive referrals; the whole BK room shares it. */
export function createReceiversHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof receiversContract, CallContext> {
  return {
    list: ({ search, kind, includeInactive, offset, limit }) =>
      parts.database().read(async (manager) => {
        const query = manager.createQueryBuilder(Receiver, 'receiver');
        if (!includeInactive) query.andWhere('receiver.active = :active', { active: true });
        if (kind) query.andWhere('receiver.kind = :kind', { kind });
        for (const [index, word] of searchName(search).split(' ').filter(Boolean).entries()) {
          query.andWhere(`receiver.searchName LIKE :word${index}`, { [`word${index}`]: `%${word}%` });
        }
        const [rows, total] = await query
          .orderBy('receiver.active', 'DESC')
          .addOrderBy('receiver.searchName')
          .skip(offset)
          .take(limit)
          .getManyAndCount();
        return { total, rows: rows.map(view) };
      }),

    get: ({ id }) => parts.database().read(async (manager) => view(await receiverOrThrow(manager, id))),

    async save({ id, receiver: form }) {
      if (!receiverKind(form.kind).available) throw invalidField('receiver.kind', 'kindNotOffered');
      const fields = { ...form, searchName: receiverSearchName(form) };
      return parts.database().write(async (manager) => {
        const existing = id === null ? null : await receiverOrThrow(manager, id);
        await refuseTwin(manager, id, fields);
        const saved = await manager.save(
          Receiver,
          existing ? { ...existing, ...fields } : { ...fields, createdAt: parts.clock.now().toISOString() },
        );
        return view(await receiverOrThrow(manager, saved.id));
      });
    },
  };
}

async function receiverOrThrow(manager: EntityManager, id: number): Promise<Receiver> {
  const receiver = await manager.findOneBy(Receiver, { id });
  if (!receiver) throw new AppError('not_found');
  return receiver;
}

/** The same person at the same institution of a town twice would split its referrals over two entries; so would a double click. */
async function refuseTwin(
  manager: EntityManager,
  id: number | null,
  { kind, searchName: name }: Pick<Receiver, 'kind' | 'searchName'>,
): Promise<void> {
  const twin = await manager.findOneBy(Receiver, { kind, searchName: name });
  if (twin && twin.id !== id) throw invalidField('receiver.institution', 'receiverExists');
}

const view = ({ searchName: _searchName, createdAt: _createdAt, ...receiver }: Receiver): ReceiverView =>
  receiver;
