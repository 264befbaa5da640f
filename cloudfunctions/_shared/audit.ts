import { randomUUID } from 'node:crypto';
import { documentId, insertOnce } from './documents';

/** What the office or a leader changed: who, when, before, after, why. Holds member ids, never names. */
export interface AuditLine {
  readonly schoolId: string;
  readonly byMemberId: string;
  readonly atMs: number;
  readonly act: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string;
}

/** `key` makes the line's id when the act has one of its own, so that a resent act leaves one line. */
export async function writeAudit(line: AuditLine, key: string = randomUUID()): Promise<void> {
  await insertOnce('audits', auditId(line, key), line);
}

export function auditId(line: Pick<AuditLine, 'schoolId' | 'act' | 'subject'>, key: string): string {
  return documentId(line.schoolId, line.act, line.subject, key);
}
