import type { ScoredTeacher, TermFile, WorkFact, WorkKind } from '../../facts';
import { decimal, floored, minus, roundedToCents, sum, times, zero } from './fraction';
import { type OwnItem, plainItem, totalOf, unlessNotApplicable } from './items';
import { applicableSessions, hoursOf, isGot, isUnexcusedAbsence, standingOf } from './standing';

const maxima = { plan: 5, participation: 5, insight: 10, evaluation: 10, reflection: 10, summary: 10 };

/** What one piece loses of its item. */
type Loss = (piece: WorkFact) => number;

const planLoss: Loss = ({ late, offTopic, missingParts = 0 }) =>
  (late ? 0.5 : 0) + (offTopic ? 1 : 0) + (missingParts > 0 ? 1 : 0);
const insightLoss: Loss = ({ offTopic, missingParts = 0 }) => (offTopic ? 2 : 0) + 2 * missingParts;
const evaluationLoss: Loss = ({ missingParts = 0 }) => missingParts;
const topicAndPartsLoss: Loss = ({ offTopic, missingParts = 0 }) => (offTopic ? 2 : 0) + missingParts;

/** The one best piece counts; without a piece the item is 0. */
function bestPiece(maximum: number, work: WorkKind, loss: Loss) {
  return (file: TermFile, teacher: ScoredTeacher): OwnItem => {
    const pieces = standingOf(file, teacher, 'work').filter((piece) => piece.work === work);
    if (pieces.length === 0) return { own: zero };
    return { own: floored(minus(decimal(maximum), decimal(Math.min(...pieces.map(loss))))) };
  };
}

/** The two best pieces count, each short of two costs 5; a piece never costs more than its absence. */
function insight(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const losses = standingOf(file, teacher, 'work')
    .filter(({ work }) => work === 'insightEssay')
    .map((piece) => Math.min(5, insightLoss(piece)))
    .sort((a, b) => a - b);
  const [first = 5, second = 5] = losses;
  return { own: decimal(10 - first - second) };
}

function participation(file: TermFile, teacher: ScoredTeacher): OwnItem {
  const sessions = applicableSessions(file, teacher);
  const attended = sessions.filter(({ record }) => record?.status === 'present');
  const marks = attended.flatMap(({ record }) =>
    [record?.late, record?.absentMidway, record?.leftEarly].filter((flag) => flag === true),
  );
  const missed = sessions.filter((each) => each.session.required && isUnexcusedAbsence(each));
  const lost = sum([times(decimal(0.5), decimal(marks.length)), decimal(missed.length)]);
  return { own: floored(minus(decimal(5), lost)) };
}

const items: Readonly<Record<string, (file: TermFile, teacher: ScoredTeacher) => OwnItem>> = {
  plan: bestPiece(5, 'plan', planLoss),
  participation,
  insight,
  evaluation: bestPiece(10, 'lessonEvaluation', evaluationLoss),
  reflection: bestPiece(10, 'teachingReflection', topicAndPartsLoss),
  summary: bestPiece(10, 'trainingSummary', topicAndPartsLoss),
};

/** The statements of lanxi-50, word by word as the school's table says. */
export function lanxi50Statements(file: TermFile): object[] {
  const scored = file.teachers.map((teacher) => {
    const printed = Object.fromEntries(
      Object.entries(items).map(([itemId, item]) => [
        itemId,
        plainItem(unlessNotApplicable(teacher, itemId, item(file, teacher))),
      ]),
    );
    return { teacher, items: printed, total: totalOf(printed, maxima) };
  });
  const totals = scored.filter(({ teacher }) => teacher.ranked !== false).map(({ total }) => total);
  return scored.map(({ teacher, items: printed, total }) => ({
    teacherId: teacher.id,
    groupId: teacher.groupId,
    items: printed,
    total,
    ...(teacher.ranked === false
      ? { rank: null, band: null }
      : { rank: 1 + totals.filter((each) => each > total).length, band: bandOf(total, totals) }),
    hours: roundedToCents(hoursOf(applicableSessions(file, teacher).filter(isGot))),
  }));
}

function bandOf(total: number, totals: readonly number[]): string {
  const asGood = totals.filter((each) => each >= total).length;
  if (total >= 36 && asGood <= Math.floor((40 * totals.length) / 100)) return 'excellent';
  return total >= 24 ? 'good' : 'fair';
}
