import type { member } from '@/contract/member';
import { type Attempts, minutesToWait, oneMoreFailure } from '@/domain/attempts';
import { readTypedCode } from '@/domain/attendance/typed-code';
import {
  BIND_LIMIT,
  type BindRefusal,
  bindRefusals,
  decideBinding,
  type IssuedCode,
} from '@/domain/people/binding';
import type { Member } from '@/domain/people/member';
import { accept, type Refusal, refuse } from '@/domain/refusal';
import type { Binding } from '../_shared/caller';
import { documentId, getDocument } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { isDuplicateKey } from '../_shared/errors';
import { findSchool } from '../_shared/repositories/schools';
import { inTransaction } from '../_shared/transaction';
import { bindingCodeHash } from './keys';
import { meView } from './views';

type Contract = typeof member.actions;

/** Binds a WeChat account by a one-time code. The same code again by the account it bound answers the same. */
export const bind: Handler<Contract['bind']> = async ({ openId, now }, input) => {
  const attempts = await getDocument<Attempts>('attempts', attemptsId(openId));
  const minutes = minutesToWait(attempts, BIND_LIMIT, now);
  if (minutes > 0) return refuse('slowDown', bindRefusals.slowDown(minutes), { minutes });

  const code = readTypedCode(input.code);
  const outcome =
    code === null ? refuse('codeUnknown', bindRefusals.codeUnknown).error : await bindBy(code, openId, now);
  if ('code' in outcome) {
    if (outcome.code !== 'alreadyBound') await recordFailure(openId, now);
    return { ok: false, error: outcome };
  }
  const school = await findSchool(outcome.schoolId);
  if (school === null) throw new Error(`${outcome.schoolId} has members but no school document`);
  return accept(meView(school, outcome, now));
};

/** Two phones with one code, or two codes on one phone, may arrive at once: the later one finds the first one's writes. */
async function bindBy(code: string, openId: string, now: number): Promise<Member | Refusal<BindRefusal>> {
  try {
    return await bindOnce(bindingCodeHash(code), openId, now);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return bindOnce(bindingCodeHash(code), openId, now);
  }
}

function bindOnce(hash: string, openId: string, now: number): Promise<Member | Refusal<BindRefusal>> {
  return inTransaction(async (transaction) => {
    const code = await transaction.get<IssuedCode>('bindingCodes', hash);
    const boundTo = await transaction.get<Binding>('bindings', openId);
    const personId = code && documentId(code.schoolId, code.memberId);
    const person = personId && (await transaction.get<Member>('members', personId));
    const decision = decideBinding({ code, person: person || null, openId, boundTo }, now);
    if (typeof decision !== 'string') return decision;
    if (!person || !personId) throw new Error('a code was accepted for nobody');
    if (decision === 'bound') return person;

    const { schoolId, memberId } = person;
    await transaction.update('bindingCodes', hash, { usedAtMs: now, usedBy: openId });
    await transaction.update('members', personId, { boundAtMs: now });
    await transaction.add<Binding>('bindings', openId, { schoolId, memberId, boundAtMs: now });
    return person;
  });
}

function recordFailure(openId: string, now: number): Promise<void> {
  const id = attemptsId(openId);
  return inTransaction(async (transaction) => {
    const attempts = await transaction.get<Attempts>('attempts', id);
    await transaction.replace('attempts', id, oneMoreFailure(attempts, BIND_LIMIT, now));
  });
}

function attemptsId(openId: string): string {
  return documentId('bind', openId);
}
