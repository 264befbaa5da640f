import type { AttemptLimit } from '../attempts';
import { type Refusal, refuse } from '../refusal';
import type { Member } from './member';

/** A one-time code as it is stored: under the hash of its text, so that a reader of the database cannot use it. */
export interface IssuedCode {
  readonly schoolId: string;
  readonly memberId: string;
  /** The how-manieth code of this person, from 0; a later one voids it. */
  readonly n: number;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs: number | null;
  /** The openid that was bound by it. */
  readonly usedBy: string | null;
}

export const CODE_LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;
export const BIND_LIMIT: AttemptLimit = { failures: 5, windowMs: 15 * 60 * 1000 };

export type BindRefusal = 'codeUnknown' | 'codeUsed' | 'codeExpired' | 'alreadyBound' | 'slowDown';

export const bindRefusals = {
  codeUnknown: '没有这个绑定码，请对照绑定单核对后重新输入。',
  codeUsed: '这个绑定码已经用过了。如果不是您用的，请联系教务处换发。',
  codeExpired: '这个绑定码已经过期或换发了新码，请联系教务处领取新的绑定码。',
  alreadyBound: '您的微信已经绑定了身份。要换绑，请先联系教务处解除。',
  slowDown: (minutes: number) => `试的次数多了些，请过 ${minutes} 分钟再试。`,
} as const;

/** Whether a code can still bind its person: unused, in time, the person's newest, and the person still free. */
export function isOutstanding(code: IssuedCode, person: Member, nowMs: number): boolean {
  return (
    code.usedAtMs === null &&
    nowMs < code.expiresAtMs &&
    code.n === person.codesIssued - 1 &&
    person.boundAtMs === null
  );
}

/**
 * Whether this WeChat account may be bound by this code; null when it may. `boundTo` is the member the account stands
 * for already: the same code sent again by the same account is no refusal, but `bound`.
 */
export function decideBinding(
  asked: {
    readonly code: IssuedCode | null;
    readonly person: Member | null;
    readonly openId: string;
    readonly boundTo: Pick<Member, 'schoolId' | 'memberId'> | null;
  },
  nowMs: number,
): 'bind' | 'bound' | Refusal<BindRefusal> {
  const { code, person, openId, boundTo } = asked;
  const isSameAgain =
    code?.usedBy === openId && code.memberId === boundTo?.memberId && code.schoolId === boundTo.schoolId;
  if (isSameAgain) return 'bound';
  if (boundTo !== null) return refusal('alreadyBound');
  if (code === null || person === null) return refusal('codeUnknown');
  if (code.usedAtMs !== null) return refusal('codeUsed');
  return isOutstanding(code, person, nowMs) ? 'bind' : refusal('codeExpired');
}

function refusal(code: Exclude<BindRefusal, 'slowDown'>): Refusal<BindRefusal> {
  return refuse(code, bindRefusals[code]).error;
}
