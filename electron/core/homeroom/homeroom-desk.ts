import type { HandoverForm } from '@shared/contract/handovers';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../database/entities';
import type { KeptLetter } from '../letters/kept-letter.query';
import type { LetterDrawing } from '../letters/letter-drawing';
import type { Now } from '../now';

/** What homeroom teachers need of other features: the same code that the BK room's calls run, from `app.ts`. */
export interface HomeroomDesk {
  /** Writes a hand-over down, or mends one that waits; the same sent twice is one. */
  saveHandover(
    manager: EntityManager,
    input: { handoverId: number | null; handover: HandoverForm },
    now: Now,
  ): Promise<{ id: number }>;
  drawableLetter(manager: EntityManager, letter: Letter): Promise<KeptLetter>;
  readonly drawing: Pick<LetterDrawing, 'draw'>;
}
