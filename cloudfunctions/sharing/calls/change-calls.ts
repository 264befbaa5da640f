import type { Caller } from '@/contract/policy';
import type { sharing } from '@/contract/sharing';
import { accept } from '@/domain/refusal';
import { closedCall, isSameCall, lastMoment, openCall, withAsked } from '@/domain/sharing/collection-acts';
import { type CollectionCall, collectionRefused, mayOpenCallFor } from '@/domain/sharing/collection-call';
import { cleanText } from '@/domain/submission/text';
import { writeAudit } from '../../_shared/audit';
import type { Handler } from '../../_shared/entry';
import { addCallOnce, changeCall, findCall } from '../../_shared/repositories/calls';
import { findSchool } from '../../_shared/repositories/schools';
import { wordsFault } from '../../_shared/text-check';
import { callView } from './call-view';
import { managedCall } from './open-call';
import { tellOfCall } from './tell-of-calls';

type Contract = typeof sharing.actions;

/** Opens a call for the school or a group. Sent again it is the same call. */
export const openCollection: Handler<Contract['openCollection']> = async (
  { caller, openId, now },
  { key, groupId, ...input },
) => {
  const { schoolId, memberId } = caller;
  const asked = { ...input, title: cleanText(input.title), ask: cleanText(input.ask) };
  const school = await findSchool(schoolId);
  if (!mayOpenCallFor(caller, groupId, school?.groups ?? [])) return collectionRefused('notYourGroup');
  const callId = `${memberId}-${key}`;
  let standing: CollectionCall | null = await findCall({ schoolId, callId });
  if (standing === null) {
    const until = lastMoment(asked.until, now);
    if (!until.ok) return until;
    const fault = await wordsFault(openId, `${asked.title}\n${asked.ask}`, 'piece');
    if (fault !== null) return collectionRefused(fault);
    const opened = { schoolId, callId, groupId, byMemberId: memberId };
    const added = await addCallOnce(openCall(opened, asked, until.data, now));
    standing = added.call;
    if (added.inserted) await audit(caller, now, 'openCollection', null, standing);
  }
  if (!isSameCall(standing, { ...asked, groupId })) return collectionRefused('sentBefore');
  await tellOfCall(standing, now);
  return accept(await callView(caller, standing, now));
};

/** Other words, or another last day: a later one opens it again. */
export const changeCollection: Handler<Contract['changeCollection']> = async (
  { caller, openId, now },
  { callId, ...input },
) => {
  const call = await managedCall(caller, callId);
  if (!call.ok) return call;
  const asked = { ...input, title: cleanText(input.title), ask: cleanText(input.ask) };
  const until = lastMoment(asked.until, now);
  if (!until.ok) return until;
  if (asked.title !== call.data.title || asked.ask !== call.data.ask) {
    const fault = await wordsFault(openId, `${asked.title}\n${asked.ask}`, 'piece');
    if (fault !== null) return collectionRefused(fault);
  }
  return changed(caller, call.data, now, 'changeCollection', (standing) =>
    withAsked(standing, asked, until.data, now),
  );
};

/** Ends it now, so that everybody reads what came and a booklet can be made. */
export const closeCollection: Handler<Contract['closeCollection']> = async ({ caller, now }, { callId }) => {
  const call = await managedCall(caller, callId);
  if (!call.ok) return call;
  return changed(caller, call.data, now, 'closeCollection', (standing) => closedCall(standing, now));
};

async function changed(
  caller: Caller,
  before: CollectionCall,
  now: number,
  act: 'changeCollection' | 'closeCollection',
  change: (call: CollectionCall) => CollectionCall,
) {
  const after = (await changeCall(before, change)) ?? before;
  if (after.changedAtMs === now) await audit(caller, now, act, before, after);
  return accept(await callView(caller, after, now));
}

function audit(
  { schoolId, memberId }: Caller,
  atMs: number,
  act: string,
  before: CollectionCall | null,
  after: CollectionCall,
): Promise<void> {
  const shown = (call: CollectionCall | null) =>
    call && { title: call.title, ask: call.ask, groupId: call.groupId, untilMs: call.untilMs };
  const line = { schoolId, byMemberId: memberId, atMs, act, subject: after.callId, reason: '' };
  return writeAudit({ ...line, before: shown(before), after: shown(after) }, `${memberId}.${atMs}`);
}
