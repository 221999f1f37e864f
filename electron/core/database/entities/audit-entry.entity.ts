import type { AuditAct, AuditSubject } from '@shared/domain/audit';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, OptionalInteger, OptionalText, Text } from './columns';

/**
 * One line of the access log (catatan akses). Triggers let lines be appended and nothing else, so it refers to no other
 * table: a record that is removed leaves its lines.
 */
@Entity('audit_entries')
@Index('IDX_audit_entries_at', ['at', 'id'])
@Index('IDX_audit_entries_account', ['accountId', 'act', 'at', 'id'])
@Index('IDX_audit_entries_act', ['act', 'at', 'id'])
@Index('IDX_audit_entries_case', ['caseId', 'at', 'id'])
export class AuditEntry {
  /** Without gaps from 1: how many lines there were up to this one. */
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @Instant() at!: string;
  @OptionalInteger() accountId!: number | null;
  @Text() act!: AuditAct;
  @Text() procedure!: string;
  @OptionalText() about!: AuditSubject | null;
  @OptionalInteger() aboutId!: number | null;
  @OptionalInteger() caseId!: number | null;
  /** JSON of codes, instants and numbers; as text, because the hash is taken over it. */
  @OptionalText() detail!: string | null;
  /** SHA-256 over this line and the hash of the one before (`audit-chain.ts`), in hexadecimal. */
  @Text() hash!: string;
}

/** What the anchors of the log are sealed with. It does not change with the key of the vault. */
@Entity('audit_seal')
export class AuditSeal {
  /** Always 1. */
  @PrimaryColumn({ type: 'integer' }) id!: number;
  /** 32 random bytes, in hexadecimal. */
  @Text() key!: string;
}
