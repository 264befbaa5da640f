import { commonRefusals } from '@/contract/common-refusals';
import type { conductActions } from '@/contract/conduct';
import type { Caller } from '@/contract/policy';
import { penaltyRangeOf } from '@/domain/ledger/conduct/penalty';
import { conductRefused } from '@/domain/ledger/conduct/refusals';
import type { ConductReport } from '@/domain/ledger/conduct/report';
import { judgesOf } from '@/domain/ledger/conduct/right';
import {
  type ConductAct,
  type ConductGround,
  type Outcome,
  type Taken,
  takeConductStep,
} from '@/domain/ledger/conduct/steps';
import type { Fact, ReversalFact } from '@/domain/ledger/fact';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, auditId } from '../../_shared/audit';
import { tellOfConduct } from '../../_shared/conduct-messages';
import { documentId } from '../../_shared/documents';
import type { Context, Handler } from '../../_shared/entry';
import { findConduct, withinConduct, writeConductStep } from '../../_shared/repositories/conduct';
import { factDocumentId } from '../../_shared/repositories/facts';
import { findMember } from '../../_shared/repositories/members';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { findTerm } from '../../_shared/repositories/schools';
import { termEndWithin } from '../../_shared/repositories/term-ends';
import { wordsFault } from '../../_shared/text-check';
import type { Transaction } from '../../_shared/transaction';
import { reverseWithin, tellOfReversal } from '../reversal';
import { type FoundConduct, findConductFor } from './case';
import { viewFor } from './case-view';
import { readReportedSession } from './reported-session';

type Actions = typeof conductActions;

export const answerConduct: Handler<Actions['answerConduct']> = (context, { reportId, round, words }) =>
  act(context, reportId, { act: 'answered', round, words, creditsHundredths: null });

export const appealConduct: Handler<Actions['appealConduct']> = (context, { reportId, round, words }) =>
  act(context, reportId, { act: 'appealed', round, words, creditsHundredths: null });

export const decideConduct: Handler<Actions['decideConduct']> = (context, input) => {
  const { reportId, round, verdict, creditsHundredths, reason: words } = input;
  return act(context, reportId, { act: verdict, round, words, creditsHundredths });
};

export const decideConductAppeal: Handler<Actions['decideConductAppeal']> = (context, input) => {
  const { reportId, round, verdict, reason: words } = input;
  return act(context, reportId, { act: verdict, round, words, creditsHundredths: null });
};

/**
 * One step: report, round, fact and audit line stand or fall together; of two at once one is first, and the other is told
 * so. Who is concerned is told right after, and the timer repairs a missing message.
 */
async function act({ caller, openId, now }: Context<Caller>, reportId: string, given: ConductAct) {
  const { schoolId, memberId } = caller;
  const found = await findConductFor(caller, reportId);
  if (!found.ok) return found;
  const { report } = found.data;
  if (!mayAct(found.data, given, memberId)) {
    return given.round < report.rounds && found.data.eyes !== 'reporter'
      ? conductRefused('movedOn')
      : refuse('notAllowed', commonRefusals.notAllowed);
  }
  const step = { ...given, words: cleanText(given.words) };
  const fault = await wordsFault(openId, step.words, 'remark');
  if (fault !== null) return conductRefused(fault);
  const outside = await readOutside(report);
  const by = { memberId, now };
  const outcome = await withinConduct(report, given.round, async (transaction, current, standing) => {
    const termEnd = await termEndWithin(transaction, report);
    const decided = takeConductStep(current, step, { ...outside, termEnd, standing }, by);
    if (!decided.ok) return decided;
    return accept(await write(transaction, decided.data, step, by));
  });
  if (!outcome.ok) return outcome;
  const { round, reversed } = outcome.data;
  await tellOfConduct(round);
  if (reversed !== null) await tellReversed(reversed.fact, reversed.reversal);
  const after = (await findConduct(schoolId, reportId)) ?? report;
  return accept(await viewFor(after, found.data.eyes, caller, now));
}

/** The person answers and appeals, a judge decides. A step that was taken before may be sent again by whoever took it. */
function mayAct({ report, eyes, people }: FoundConduct, { act: what, round }: ConductAct, memberId: string) {
  if (what === 'answered' || what === 'appealed') return eyes === 'about';
  const isResent = round < report.rounds && report.deciderIds.includes(memberId);
  return isResent || judgesOf(report, people).includes(memberId);
}

/** What a decision looks at besides the report; read before the transaction, which holds single documents only. */
async function readOutside(report: ConductReport): Promise<Pick<ConductGround, 'range' | 'session'>> {
  const { schoolId, termId, aboutMemberId, training } = report;
  const [term, person] = await Promise.all([findTerm(schoolId, termId), findMember(schoolId, aboutMemberId)]);
  const [book, session] = await Promise.all([
    term === null ? null : findRuleBook(term),
    training.sessionId === null || person === null
      ? null
      : readReportedSession(report, training.sessionId, person),
  ]);
  return { range: book === null ? null : penaltyRangeOf(book), session };
}

interface Written {
  readonly round: Taken['round'];
  readonly reversed: { readonly fact: Fact; readonly reversal: ReversalFact } | null;
}

async function write(
  transaction: Transaction,
  outcome: Outcome,
  { words }: ConductAct,
  { memberId, now }: { readonly memberId: string; readonly now: number },
): Promise<Written> {
  if ('repeated' in outcome) return { round: outcome.repeated, reversed: null };
  const { report, round, fact } = outcome.taken;
  await writeConductStep(transaction, { report, round });
  if (fact !== null) await transaction.add('facts', factDocumentId(fact), fact);
  const isDecision = round.act !== 'answered' && round.act !== 'appealed';
  if (isDecision) await writeAudit(transaction, outcome.taken);
  const reversing = { memberId, reason: `申诉成立：${words}`, now };
  return {
    round,
    reversed: round.act === 'upheld' ? await reversePenalty(transaction, report, reversing) : null,
  };
}

/** Nothing where the office reversed it before: then what the appeal asks for is done. */
async function reversePenalty(
  transaction: Transaction,
  { schoolId, factId }: ConductReport,
  by: { readonly memberId: string; readonly reason: string; readonly now: number },
): Promise<Written['reversed']> {
  const fact = factId === null ? null : await transaction.get<Fact>('facts', documentId(schoolId, factId));
  if (fact === null) return null;
  const reversed = await reverseWithin(transaction, fact, by);
  return reversed.ok ? { fact, reversal: reversed.data } : null;
}

async function writeAudit(transaction: Transaction, { report, round, fact }: Taken): Promise<void> {
  const line: AuditLine = {
    schoolId: report.schoolId,
    byMemberId: round.byMemberId,
    atMs: round.atMs,
    act: 'decideConduct',
    subject: report.reportId,
    before: null,
    after: { state: report.state, factId: fact?.factId ?? report.factId },
    reason: round.words,
  };
  await transaction.add('audits', auditId(line, String(round.n)), line);
}

async function tellReversed(fact: Fact, reversal: ReversalFact): Promise<void> {
  const term = await findTerm(fact.schoolId, fact.termId);
  if (term !== null) await tellOfReversal(fact, reversal, term);
}
