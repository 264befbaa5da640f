import * as v from 'valibot';
import { attendanceMarks, attendanceMarksRule } from './attendance-marks';
import { bestPieces, bestPiecesRule } from './best-pieces';
import type { ClauseRule } from './clause-rule';
import { groupGrant, groupGrantRule } from './group-grant';
import { inspectionTier, inspectionTierRule } from './inspection-tier';
import { judgedAmount, judgedAmountRule } from './judged-amount';
import { missedSessions, missedSessionsRule } from './missed-sessions';
import { pieceFaultClause, pieceFaultRule } from './piece-fault';
import { pieceQuality, pieceQualityRule } from './piece-quality';
import { prize, prizeRule } from './prize';
import { sessionHours, sessionHoursRule } from './session-hours';

/** The kinds of clauses that rule books are composed of. A new kind is a new file here and two lines below. */
export const clause = v.variant('kind', [
  judgedAmount,
  sessionHours,
  inspectionTier,
  pieceFaultClause,
  pieceQuality,
  prize,
  groupGrant,
  bestPieces,
  attendanceMarks,
  missedSessions,
]);

export type Clause = v.InferOutput<typeof clause>;

export function ruleOf(clause: Clause): ClauseRule {
  switch (clause.kind) {
    case 'judgedAmount':
      return judgedAmountRule(clause);
    case 'sessionHours':
      return sessionHoursRule(clause);
    case 'inspectionTier':
      return inspectionTierRule(clause);
    case 'pieceFault':
      return pieceFaultRule(clause);
    case 'pieceQuality':
      return pieceQualityRule(clause);
    case 'prize':
      return prizeRule(clause);
    case 'groupGrant':
      return groupGrantRule(clause);
    case 'bestPieces':
      return bestPiecesRule(clause);
    case 'attendanceMarks':
      return attendanceMarksRule(clause);
    case 'missedSessions':
      return missedSessionsRule(clause);
  }
}
