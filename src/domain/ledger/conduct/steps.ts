import { accept, type Result } from '../../refusal';
import type { RecordFact } from '../fact';
import type { TermEnd } from '../term-end/term-end';
import { type ReportedSession, sessionFault } from './admit';
import { isDisputable, isHeard } from './hearing';
import { type PenaltyRange, penaltyFact } from './penalty';
import { conductRefused } from './refusals';
import type { ConductReport, ConductRound, ConductState, ConductStep } from './report';
import { conductTitle } from './words';

/** Something done about a report. `round`: the number it would get, as its author saw the report. */
export interface ConductAct {
  readonly round: number;
  readonly act: Exclude<ConductState, 'reported'>;
  readonly words: string;
  readonly creditsHundredths: number | null;
}

interface By {
  readonly memberId: string;
  readonly now: number;
}

/** What an act writes, all in one transaction. */
export interface Taken extends ConductStep {
  readonly fact: RecordFact | null;
}

export type Outcome = { readonly repeated: ConductRound } | { readonly taken: Taken };

/** What is known when somebody acts. */
export interface ConductGround {
  /** The round under the act's number, if there is one. */
  readonly standing: ConductRound | null;
  readonly termEnd: TermEnd;
  readonly range: PenaltyRange | null;
  /** The session as the person sees it; null for a training of the authority. */
  readonly session: ReportedSession | null;
}

const after: Readonly<Record<ConductAct['act'], readonly ConductState[]>> = {
  answered: ['reported'],
  dismissed: ['reported', 'answered'],
  penalised: ['reported', 'answered'],
  appealed: ['penalised'],
  upheld: ['appealed'],
  rejected: ['appealed'],
};

type ActFault =
  | 'movedOn'
  | 'notHeardYet'
  | 'noPenaltyRule'
  | 'badCredits'
  | 'excusedSince'
  | 'termOver'
  | 'appealOver';

/**
 * Takes a report one step further. The same act of the same person meets its first result, any other that comes too late
 * is refused: of two officers at once, or of a person who answers while it is being decided, one is first. Whose act it may
 * be was asked before (`judgesOf`).
 */
export function takeConductStep(
  report: ConductReport,
  act: ConductAct,
  ground: ConductGround,
  by: By,
): Result<Outcome, ActFault> {
  const { standing } = ground;
  if (standing !== null)
    return isSameAct(standing, act, by) ? accept({ repeated: standing }) : conductRefused('movedOn');
  if (act.round !== report.rounds || !after[act.act].includes(report.state)) return conductRefused('movedOn');
  const fault = faultOf(report, act, ground, by.now);
  if (fault !== null) return conductRefused(fault);
  return accept({ taken: taken(report, act, by) });
}

function faultOf(
  report: ConductReport,
  { act, creditsHundredths }: ConductAct,
  { termEnd, range, session }: ConductGround,
  now: number,
): Exclude<ActFault, 'movedOn'> | null {
  switch (act) {
    case 'answered':
    case 'upheld':
    case 'rejected':
      return null;
    case 'dismissed':
      return isHeard(report, now) ? null : 'notHeardYet';
    case 'appealed':
      return isDisputable(termEnd, now) ? null : 'appealOver';
    case 'penalised':
      if (!isHeard(report, now)) return 'notHeardYet';
      if (!isDisputable(termEnd, now)) return 'termOver';
      if (range === null) return 'noPenaltyRule';
      if (!isWithin(range, creditsHundredths)) return 'badCredits';
      return isStillTrue(report, session) ? null : 'excusedSince';
  }
}

/** Tenths of a credit, as the rule allows. */
function isWithin({ leastHundredths, mostHundredths }: PenaltyRange, credits: number | null): boolean {
  if (credits === null || credits % 10 !== 0) return false;
  return credits >= leastHundredths && credits <= mostHundredths;
}

/** Somebody who was excused, or made it up, since the report is not penalised for it. */
function isStillTrue({ kind, aboutMemberId }: ConductReport, session: ReportedSession | null): boolean {
  return session === null || sessionFault(kind, aboutMemberId, session) === null;
}

function taken(report: ConductReport, act: ConductAct, by: By): Taken {
  const { schoolId, termId, reportId, aboutMemberId, byMemberId: reporterId, rounds: n } = report;
  const credits = act.act === 'penalised' ? act.creditsHundredths : null;
  const fact = credits === null ? null : penaltyFact(report, credits, by);
  const isDecision = act.act !== 'answered' && act.act !== 'appealed';
  return {
    report: {
      ...report,
      state: act.act,
      rounds: n + 1,
      deciderIds: isDecision ? [...report.deciderIds, by.memberId] : report.deciderIds,
      factId: fact?.factId ?? report.factId,
    },
    round: {
      schoolId,
      termId,
      reportId,
      n,
      act: act.act,
      aboutMemberId,
      reporterId,
      byMemberId: by.memberId,
      atMs: by.now,
      words: act.words,
      creditsHundredths: credits,
      title: conductTitle(report),
    },
    fact,
  };
}

function isSameAct(standing: ConductRound, { act, words, creditsHundredths }: ConductAct, by: By): boolean {
  const credits = act === 'penalised' ? creditsHundredths : null;
  return (
    standing.act === act &&
    standing.byMemberId === by.memberId &&
    standing.words === words &&
    standing.creditsHundredths === credits
  );
}
