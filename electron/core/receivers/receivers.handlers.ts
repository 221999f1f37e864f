import type { EntityManager } from 'typeorm';
import type { FeatureHandlers } from '@shared/contract/define';
import type { ReceiverView, receiversContract } from '@shared/contract/receivers';
import { searchName } from '@shared/domain/search-name';
import { receiverKinds } from '@shared/procedure/receivers';
import { Receiver, SchoolReceiverKind } from '../database/entities';
import { schoolKindOf } from '../database/school-kinds';
import { AppError, invalidField } from '../errors';
import { orderFirstBy } from '../list-order';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { receiverSearchName } from './receiver-search-name';
import { saveSchoolKind } from './school-kinds.service';

const kindLabels = receiverKinds.map(({ code, label }) => `WHEN '${code}' THEN '${label}'`).join(' ');

const orderKeys = {
  institution: 'receiver.searchName',
  /** By its words, as they are read in the column. */
  kind: `CASE receiver.kind WHEN 'custom' THEN (SELECT own.label FROM school_receiver_kinds own
    WHERE own.id = receiver.school_kind_id) ${kindLabels} END COLLATE NOCASE`,
  city: `nullif(receiver.city, '') COLLATE NOCASE`,
} as const;

/** The directory of institutions and persons that receive referrals; the whole BK room shares it. */
export function createReceiversHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof receiversContract, CallContext> {
  return {
    kinds: () =>
      parts.database().read((manager) => manager.find(SchoolReceiverKind, { order: { label: 'ASC' } })),

    saveKind: ({ id, form }) => parts.database().write((manager) => saveSchoolKind(manager, id, form)),

    list: ({ search, kind, schoolKindId, includeInactive, sort, descending, offset, limit }) =>
      parts.database().read(async (manager) => {
        const query = manager.createQueryBuilder(Receiver, 'receiver');
        if (!includeInactive) query.andWhere('receiver.active = :active', { active: true });
        if (kind) query.andWhere('receiver.kind = :kind', { kind });
        if (schoolKindId) query.andWhere('receiver.schoolKindId = :schoolKindId', { schoolKindId });
        for (const [index, word] of searchName(search).split(' ').filter(Boolean).entries()) {
          query.andWhere(`receiver.searchName LIKE :word${index}`, { [`word${index}`]: `%${word}%` });
        }
        query.orderBy('receiver.active', 'DESC').addOrderBy('receiver.searchName');
        const [rows, total] = await orderFirstBy(query, orderKeys, { sort, descending })
          .offset(offset)
          .limit(limit)
          .getManyAndCount();
        return { total, rows: rows.map(view) };
      }),

    get: ({ id }) => parts.database().read(async (manager) => view(await receiverOrThrow(manager, id))),

    async save({ id, receiver: form }) {
      return parts.database().write(async (manager) => {
        const schoolKind = await schoolKindOf(manager, form.kind, form.schoolKindId, 'receiver.schoolKindId');
        const fields = {
          ...form,
          schoolKindId: schoolKind?.id ?? null,
          searchName: receiverSearchName(form),
        };
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
