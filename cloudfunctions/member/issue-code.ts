import { CODE_LIFETIME_MS, type IssuedCode } from '@/domain/people/binding';
import type { Member } from '@/domain/people/member';
import { documentId } from '../_shared/documents';
import { inTransaction } from '../_shared/transaction';
import { bindingCodeFor, bindingCodeHash } from './keys';

export interface NewCode {
  readonly person: Member;
  readonly code: string;
  readonly issued: IssuedCode;
}

/**
 * A new one-time code for a person, which voids the earlier ones; null for somebody unknown or bound already. A number
 * whose code happens to be taken by anybody of the deployment is passed over.
 */
export function issueCode(
  school: { readonly schoolId: string; readonly secret: string },
  memberId: string,
  now: number,
): Promise<NewCode | null> {
  const { schoolId, secret } = school;
  const personId = documentId(schoolId, memberId);
  return inTransaction(async (transaction) => {
    const person = await transaction.get<Member>('members', personId);
    if (person === null || person.boundAtMs !== null) return null;
    let n = person.codesIssued;
    let code = bindingCodeFor(secret, memberId, n);
    while ((await transaction.get('bindingCodes', bindingCodeHash(code))) !== null) {
      n += 1;
      code = bindingCodeFor(secret, memberId, n);
    }
    const expiresAtMs = now + CODE_LIFETIME_MS;
    const issued: IssuedCode = {
      schoolId,
      memberId,
      n,
      issuedAtMs: now,
      expiresAtMs,
      usedAtMs: null,
      usedBy: null,
    };
    await transaction.add('bindingCodes', bindingCodeHash(code), issued);
    await transaction.update('members', personId, { codesIssued: n + 1 });
    return { person, code, issued };
  });
}
