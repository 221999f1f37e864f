import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { Account, Outreach } from '../../database/entities';
import { AppError } from '../../errors';
import type { Now } from '../../now';
import type { HandoverFacts } from '../handover-facts';
import { loadSheet, type SheetMaterial } from './sheet-material';

/**
 * What a letter about an outreach is made of. No pupil and no case is read for it, also none that the outreach is
 * linked to: no template can let one slip.
 */
export interface OutreachMaterial extends SheetMaterial {
  readonly outreach: {
    readonly receiver: NonNullable<HandoverFacts['receiver']>;
    readonly theme: string;
    /** Content that was asked for. */
    readonly content: string;
    readonly requestedOn: IsoDate;
    readonly plannedOn: IsoDate | null;
    readonly time: string | null;
    readonly place: string;
    readonly classes: Outreach['classes'];
    readonly isHeld: boolean;
    /** The institution refused, or the school took the request back. */
    readonly isOver: boolean;
  };
  /** Telephone of the counselor who asks, else of the school. */
  readonly phone: string | null;
}

/** @throws AppError `not_found` */
export async function loadOutreachMaterial(
  manager: EntityManager,
  { outreachId }: { outreachId: number },
  now: Now,
): Promise<OutreachMaterial> {
  const row = await manager.findOne(Outreach, {
    where: { id: outreachId },
    relations: { receiver: { schoolKind: true } },
  });
  if (!row?.receiver) throw new AppError('not_found');
  const { kind, institution, address, city, schoolKind } = row.receiver;
  const sheet = await loadSheet(manager, row.recordedBy, now);
  const asking = await manager.findOne(Account, {
    where: { id: row.recordedBy },
    relations: { staff: true },
  });
  return {
    ...sheet,
    outreach: {
      // An institution is asked, not the person whom a pupil is referred to.
      receiver: { kind, institution, person: null, address, city, ...(schoolKind && { schoolKind }) },
      theme: row.theme,
      content: row.agreedMaterial || row.material,
      requestedOn: row.requestedOn,
      plannedOn: row.plannedOn,
      time: row.time,
      place: row.place,
      classes: row.classes,
      isHeld: row.heldOn !== null,
      isOver: row.cancelledOn !== null || row.refusedOn !== null,
    },
    phone: asking?.staff?.phone ?? sheet.school.phone,
  };
}
