import type { ResearchGroup, ScoredTeacher, TermFile } from '../../facts';
import { decimal, exceeds, highest, over, rounded, roundedToCents, times, zero } from './fraction';
import { converted, type OwnItem, type PrintedItem, plainItem, totalOf } from './items';
import { ownItems } from './plan-110-items';
import { applicableSessions, hoursOf, isGot } from './standing';

const maxima = { trip: 30, attendance: 30, notes: 10, participation: 20, reading: 10, bonus: 10 };

function convertedItem(maximum: number, item: OwnItem, ofSchool: readonly OwnItem[]): PrintedItem {
  if (item === null) return { score: null };
  const best = highest(ofSchool.map((each) => (each === null || each.isVoid ? zero : each.own)));
  return { score: roundedToCents(converted(maximum, item.own, best)), own: roundedToCents(item.own) };
}

function withVoid(item: OwnItem, printed: PrintedItem): PrintedItem {
  return item === null ? printed : { ...printed, void: item.isVoid === true };
}

function cohortOf(groups: readonly ResearchGroup[], teacher: ScoredTeacher): ResearchGroup | undefined {
  const group = groups.find(({ id }) => id === teacher.groupId);
  return groups.find(({ id }) => id === (group?.rankWith ?? group?.id));
}

const appraisalPoints = { excellent: 10, good: 8, pass: 6 };

/** Share of a cohort, in people: half up. */
const shareOf = (count: number, percent: number) =>
  rounded(over(times(decimal(count), decimal(percent)), decimal(100)));

/** The statements of plan-110, word by word as the school's page of rules says. */
export function plan110Statements(file: TermFile): object[] {
  const school = file.teachers.map((teacher) => ({ teacher, own: ownItems(file, teacher) }));
  const scored = school.map(({ teacher, own }) => {
    const inSchool = (itemId: 'trip' | 'attendance') => {
      const ofSchool = school.map((each) => each.own[itemId]);
      return convertedItem(maxima[itemId], own[itemId], ofSchool);
    };
    const items: Record<string, PrintedItem> = {
      trip: inSchool('trip'),
      attendance: withVoid(own.attendance, inSchool('attendance')),
      notes: plainItem(own.notes),
      participation: plainItem(own.participation),
      reading: plainItem(own.reading),
      bonus: plainItem(own.bonus),
    };
    return { teacher, items, total: totalOf(items, maxima), cohort: cohortOf(file.groups, teacher) };
  });
  return scored.map(({ teacher, items, total, cohort }) => {
    const hours = hoursOf(applicableSessions(file, teacher).filter(isGot));
    const paid = items.attendance?.void !== true && exceeds(hours, zero);
    return {
      teacherId: teacher.id,
      groupId: teacher.groupId,
      items,
      total,
      ...standingIn(
        scored.filter((each) => each.cohort === cohort && each.teacher.ranked !== false),
        { teacher, total },
        cohort?.excellentPercent ?? 30,
      ),
      hours: roundedToCents(hours),
      reportedHours: paid ? 12 : 0,
    };
  });
}

function standingIn(
  cohort: readonly { readonly total: number }[],
  { teacher, total }: { readonly teacher: ScoredTeacher; readonly total: number },
  excellentPercent: number,
) {
  if (teacher.ranked === false) return { rank: null, band: null, appraisalPoints: null };
  const rank = 1 + cohort.filter((each) => each.total > total).length;
  const band = bandOf(rank, cohort.length, excellentPercent);
  return { rank, band, appraisalPoints: appraisalPoints[band] };
}

function bandOf(rank: number, count: number, excellentPercent: number): keyof typeof appraisalPoints {
  if (rank <= shareOf(count, excellentPercent)) return 'excellent';
  return rank <= shareOf(count, 70) ? 'good' : 'pass';
}
