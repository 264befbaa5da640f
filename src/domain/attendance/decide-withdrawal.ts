import { type AttendanceFact, type Fact, type ReversalFact, standing } from '../ledger/fact';
import { reversalOf } from '../ledger/reversal';
import { accept, type Result, refusalsOf } from '../refusal';
import { hostEntryRefusals } from './host-entry';

const withdrawn: readonly Fact['kind'][] = ['checkIn', 'checkOut', 'leave', 'mark', 'absence'];

const no = refusalsOf(hostEntryRefusals);

/**
 * Takes back one fact of a session's room. `room`: all facts of the session. One that was taken back already asks for
 * nothing more. Null: it is not of this room, or not a host's to take back (make-ups and answered calls).
 */
export function decideWithdrawal(
  room: readonly Fact[],
  factId: string,
  by: { readonly memberId: string; readonly reason: string; readonly nowMs: number },
): Result<readonly ReversalFact[], 'ownFact'> | null {
  const fact = room.find(
    (each): each is AttendanceFact => each.factId === factId && each.kind !== 'reversal',
  );
  if (fact === undefined || !withdrawn.includes(fact.kind)) return null;
  if (fact.memberId === by.memberId) return no('ownFact');
  return accept(standing(room).includes(fact) ? [reversalOf(fact, by)] : []);
}
