import type { sharing } from '@/contract/sharing';
import { accept } from '@/domain/refusal';
import {
  type CollectionCall,
  isClosed,
  mayOpenCallFor,
  mayReadCall,
  mayReadEntries,
} from '@/domain/sharing/collection-call';
import type { Handler } from '../../_shared/entry';
import { groupNamer, namer } from '../../_shared/names';
import { countOwnEntries, readCalls, readEntries } from '../../_shared/repositories/calls';
import { readNamesOf } from '../../_shared/repositories/members';
import { findSchool } from '../../_shared/repositories/schools';
import { callView, pageOf, whomOf } from './call-view';
import { readableCall } from './open-call';

type Contract = typeof sharing.actions;

export const collectionCalls: Handler<Contract['collectionCalls']> = async ({ caller, now }) => {
  const { schoolId, memberId } = caller;
  const [all, own, school] = await Promise.all([
    readCalls(schoolId),
    countOwnEntries(schoolId, memberId),
    findSchool(schoolId),
  ]);
  const calls = all.filter((call) => mayReadCall(caller, call)).sort(inOrder(now));
  const names = await readNamesOf(
    schoolId,
    calls.map(({ byMemberId }) => byMemberId),
  );
  const groupOf = groupNamer(school);
  const groups = school?.groups ?? [];
  return accept({
    calls: calls.map((call) => ({
      callId: call.callId,
      title: call.title,
      whom: whomOf(call, groupOf),
      by: namer(names)(call.byMemberId),
      untilMs: call.untilMs,
      closed: isClosed(call, now),
      own: own.get(call.callId) ?? 0,
      compiled: call.booklet !== null,
    })),
    mayAsk: [{ groupId: null, name: '全校' }, ...groups]
      .filter(({ groupId }) => mayOpenCallFor(caller, groupId, groups))
      .map(({ groupId, name }) => ({ groupId, name })),
  });
};

/** Open ones first, the one that ends soonest on top; closed ones newest first. */
function inOrder(now: number) {
  return (a: CollectionCall, b: CollectionCall): number => {
    const [aClosed, bClosed] = [isClosed(a, now), isClosed(b, now)];
    if (aClosed !== bClosed) return aClosed ? 1 : -1;
    return aClosed ? b.untilMs - a.untilMs : a.untilMs - b.untilMs;
  };
}

export const collectionCall: Handler<Contract['collectionCall']> = async ({ caller, now }, { callId }) => {
  const call = await readableCall(caller, callId);
  return call.ok ? accept(await callView(caller, call.data, now)) : call;
};

export const callFinds: Handler<Contract['callFinds']> = async ({ caller, now }, { callId, after }) => {
  const call = await readableCall(caller, callId);
  if (!call.ok) return call;
  if (!mayReadEntries(caller, call.data, now)) return accept({ entries: [], next: null });
  return accept(await pageOf(caller, call.data, await readEntries(call.data), after));
};
