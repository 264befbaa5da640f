import { createHash, createHmac } from 'node:crypto';
import { typedCodeOf } from '@/domain/attendance/typed-code';
import { documentId } from '../_shared/documents';
import { ensureSecret } from '../_shared/secrets';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The school's secret, from which member ids and binding codes are made. Never leaves the cloud. */
export function schoolSecret(schoolId: string): Promise<string> {
  return ensureSecret(documentId(schoolId, 'school'));
}

/** A member's id: always the same for a name and a month of birth, and nothing that an outsider could work out. */
export function memberIdFor(secret: string, name: string, bornMonth: string): string {
  const digest = createHmac('sha256', secret).update(`member:${name}|${bornMonth}`).digest();
  return `m${Array.from(digest.subarray(0, 12), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

/** The text of a person's n-th binding code. It is derived, so that a list can be printed again though only hashes are stored. */
export function bindingCodeFor(secret: string, memberId: string, n: number): string {
  return typedCodeOf(createHmac('sha256', secret).update(`code:${memberId}:${n}`).digest());
}

/** What a binding code is stored under. */
export function bindingCodeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
