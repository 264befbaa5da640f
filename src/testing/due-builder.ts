import { atSchoolTime, schoolDay } from '@/domain/term/school-day';
import type { Duty } from '@/domain/term/term';
import { aTerm, people, schoolDocuments } from './founded-school';
import { aSchool } from './school-builder';
import { readingDuty } from './work-builder';

const DAY_MS = 86_400_000;

/** A duty that began long ago and is due at 18:00, so many days after the day of `nowMs`. */
export function aDutyIn(days: number, nowMs: number, dutyId: string, title: string): Duty {
  return {
    ...readingDuty,
    dutyId,
    title,
    opensAtMs: nowMs - 60 * DAY_MS,
    dueAtMs: atSchoolTime(schoolDay(nowMs + days * DAY_MS), '18:00'),
  };
}

/**
 * A term full of duties as a school with weekly and monthly ones has it: one overdue, one due today, a note a week, and
 * eight observations that fall due together.
 */
export function manyDuties(nowMs: number): Duty[] {
  return [
    aDutyIn(-3, nowMs, 'reflection', '十一月教学反思'),
    aDutyIn(0, nowMs, 'summary', '单元研修小结'),
    ...[1, 2, 3, 4, 5, 6].map((week) => ({
      ...aDutyIn(7 * week - 6, nowMs, `note-${week}`, `读书笔记，第 ${15 + week} 周`),
      seriesId: 'notes',
    })),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
      ...aDutyIn(13, nowMs, `seen-${number}`, `听课 ${number}`),
      seriesId: 'seen',
    })),
  ];
}

/** A school of its own with that term, as stored documents by collection; openids are `o-full-MEMBER`. */
export function aFullSchool(nowMs: number): Readonly<Record<string, readonly object[]>> {
  const schoolId = 'full';
  const groups = [
    { groupId: 'chinese', kind: 'research', name: '语文教研组' },
    { groupId: 'maths', kind: 'research', name: '数学教研组' },
  ] as const;
  const from = schoolDay(nowMs - 90 * DAY_MS);
  const to = schoolDay(nowMs + 50 * DAY_MS);
  const term = aTerm({ schoolId, from, to, themes: [], duties: manyDuties(nowMs) });
  return schoolDocuments({ school: aSchool({ schoolId, groups }), members: people, terms: [term] });
}
