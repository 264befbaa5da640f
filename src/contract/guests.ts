import * as v from 'valibot';
import type { SessionState } from '@/domain/attendance/training-session';
import { action, replying } from './action';
import { id } from './fields';
import { anyone, member } from './policy';

/** What a guest may see of a session: where to go, and nothing else of the school. */
export interface GuestSession {
  readonly schoolName: string;
  readonly title: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly place: string;
  readonly presenter: string;
  readonly state: SessionState;
  /** What this account registered as; null while it has not. */
  readonly visit: { readonly name: string; readonly school: string; readonly visitedAtMs: number } | null;
  /** The caller teaches at this school and needs no registration. */
  readonly isOwn: boolean;
  /** Until when names of guests are kept: the last day of the term. */
  readonly keptUntil: string;
}

export interface GuestDesk {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAtMs: number;
  readonly place: string;
  readonly card: 'none' | 'open' | 'closed';
  /** The page that the card opens; null while it opens none. */
  readonly path: string | null;
  readonly guests: readonly {
    readonly visitId: string;
    readonly name: string;
    readonly school: string;
    readonly visitedAtMs: number;
  }[];
  readonly keptUntil: string;
}

const sessionRef = v.strictObject({ sessionId: id });
const card = { schoolId: id, sessionId: id, key: id } as const;
const word = (what: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(2, `请填${what}`), v.maxLength(30, `${what}请在 30 字以内`));

/** Part of the `attendance` function: guests from elsewhere, by a card. Nothing of it enters any ledger. */
export const guestActions = {
  /** What the card shows. Whoever has no true card learns nothing, not even whether the session exists. */
  guestSession: action({
    input: v.strictObject(card),
    who: anyone,
    refusals: ['cardInvalid'],
    ...replying<GuestSession>(),
  }),

  /** Name, school and the code on the screen: this guest was there. Once is enough; a name can be put right. */
  registerGuest: action({
    input: v.strictObject({
      ...card,
      name: word('姓名'),
      school: word('学校'),
      code: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    }),
    who: anyone,
    refusals: [
      'cardInvalid',
      'ownSchool',
      'notStarted',
      'closed',
      'cancelled',
      'codeExpired',
      'codeInvalid',
      'wrongSession',
      'slowDown',
      'contentRefused',
      'notChecked',
    ],
    ...replying<GuestSession>(),
  }),

  /** The host's side: the card and who came. */
  guestDesk: action({ input: sessionRef, who: member, refusals: [], ...replying<GuestDesk>() }),
  openGuestCard: action({
    input: sessionRef,
    who: member,
    refusals: ['cancelled'],
    ...replying<GuestDesk>(),
  }),
  closeGuestCard: action({ input: sessionRef, who: member, refusals: [], ...replying<GuestDesk>() }),
} as const;
