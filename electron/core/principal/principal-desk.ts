import type { PrincipalDecision } from '@shared/contract/principal';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import type { KeptLetter } from '../letters/kept-letter.query';
import type { LetterDrawing } from '../letters/letter-drawing';
import type { OutcomeReport } from '../evaluation/report/outcome-report';
import type { Now } from '../now';

/** What the principal needs of other features: the same code that the BK room's calls run, handed over by `app.ts`. */
export interface PrincipalDesk {
  /** Writes the decision down as a fact of the referral. */
  decide(
    manager: EntityManager,
    input: { referralId: number; form: PrincipalDecision },
    now: Now,
  ): Promise<void>;
  acknowledge(
    manager: EntityManager,
    input: { referralId: number; form: { acknowledgedOn: IsoDate } },
    now: Now,
  ): Promise<void>;
  finalReportPage(manager: EntityManager, referralId: number, now: Now): Promise<KeptLetter>;
  readonly drawing: Pick<LetterDrawing, 'draw'>;
  readonly outcomes: OutcomeReport;
}
