import type { attendance } from '@/contract/attendance';
import { decideRollCall } from '@/domain/attendance/decide-roll-call';
import { early } from '../_shared/early';
import type { Answer, EarlyHandler } from '../_shared/entry';
import { addFact } from '../_shared/repositories/facts';
import { type OwnAct, readOwnAct, viewWith } from './own-act';
import { answering, beginProof, noteFailure } from './prove';

type AnswerRollCall = typeof attendance.actions.answerRollCall;

/** 复签. The fact's id names the call, so that answering twice, or at once, is answering once. */
export const answerRollCall: EarlyHandler<AnswerRollCall> = early(
  beginProof,
  async ({ caller, now }, { code }, begun) => {
    const read = await readOwnAct(caller, begun, code, now);
    return read.ok ? answering(read.data.proved, carryOut(read.data)) : read;
  },
);

async function carryOut(act: OwnAct): Answer<AnswerRollCall> {
  const decision = decideRollCall(act);
  switch (decision.kind) {
    case 'post': {
      const { document } = await addFact(decision.fact);
      return viewWith(act, [document]);
    }
    case 'same':
      return viewWith(act, []);
    case 'refuse': {
      const { schoolId, sessionId } = act.session;
      const failed = { sessionId, act: 'rollCall', atMs: act.nowMs } as const;
      await noteFailure({ schoolId, memberId: act.memberId }, failed, decision, act.proved.attempts);
      return { ok: false, error: decision.error };
    }
  }
}
