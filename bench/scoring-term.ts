import type { ScoredSession, ScoredTeacher, ScoringFact, TermFile } from '../src/domain/scoring/facts';

const WEEKS = 20;
/** Of one teacher: each week a session and one thing more. */
const FACTS_OF_TEACHER = 2 * WEEKS;
const TEACHERS_OF_GROUP = 12;
const TEACHERS_OF_PREP_GROUP = 5;
const SEED = 20251127;

/**
 * A term under plan-110 of as many teachers as these facts make, week by week as a journal grows; the same for the same
 * number. Read back from text as a term file is, so that its strings and objects are laid out as they are in use.
 */
export function termOf(factCount: number): TermFile {
  const random = randomNumbers(SEED);
  const teachers = teachersOf(factCount / FACTS_OF_TEACHER);
  const sessions = sessionsOf();
  const facts = sessions.flatMap((session, week) =>
    teachers.flatMap((teacher) => {
      const attendance = attendanceFact(teacher, session, random);
      return [attendance, otherFact(teacher, week, attendance.id, random)];
    }),
  );
  const groupIds = new Set(teachers.map((teacher) => teacher.groupId));
  const file: TermFile = {
    term: { id: '2025-1', from: '2025-09-01', to: '2026-01-31' },
    groups: [...groupIds].map((id) => ({ id, name: `教研组 ${id}` })),
    teachers,
    sessions,
    facts,
  };
  return JSON.parse(JSON.stringify(file));
}

/** The next number from 0 up to, not including, 1. */
type Random = () => number;

/** Mulberry32: small, and the same on every machine. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

function teachersOf(count: number): ScoredTeacher[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${String(index).padStart(5, '0')}`,
    name: `教师${index}`,
    groupId: `g${Math.floor(index / TEACHERS_OF_GROUP)}`,
    prepGroupId: `p${Math.floor(index / TEACHERS_OF_PREP_GROUP)}`,
    ...(index % 50 === 7 ? { joinedOn: '2025-10-08' } : {}),
    ...(index % 50 === 8 ? { leftOn: '2025-12-19' } : {}),
    ...(index % 50 === 9 ? { ranked: false } : {}),
    ...(index % 50 === 10 ? { notApplicable: ['trip'] } : {}),
  }));
}

function sessionsOf(): ScoredSession[] {
  return Array.from({ length: WEEKS }, (_, week) => ({
    id: `s${String(week + 1).padStart(2, '0')}`,
    title: `第 ${week + 1} 周校本研修`,
    date: dayOfWeek(week),
    hours: week % 4 === 3 ? 3 : 1.5,
    required: week % 5 !== 4,
  }));
}

function dayOfWeek(week: number, offset = 0): string {
  return new Date(Date.UTC(2025, 8, 3 + 7 * week + offset)).toISOString().slice(0, 10);
}

function attendanceFact(teacher: ScoredTeacher, session: ScoredSession, random: Random) {
  const fact = {
    id: `attendance:${session.id}.${teacher.id}:0`,
    kind: 'attendance',
    teacherId: teacher.id,
    sessionId: session.id,
  } as const;
  const drawn = random();
  if (drawn < 0.86) return { ...fact, status: 'present' as const };
  if (drawn < 0.92) return { ...fact, status: 'present' as const, late: true };
  if (drawn < 0.94) return { ...fact, status: 'absent' as const, excused: true };
  if (drawn < 0.96) return { ...fact, status: 'absent' as const, excused: true, protected: true };
  return { ...fact, status: 'absent' as const, ...(drawn < 0.98 ? { madeUp: true } : {}) };
}

/** What else may happen to a teacher in a week: a number drawn below 1 means the first whose limit it stays under. */
const upTo = [
  ['work', 0.35],
  ['inspection', 0.6],
  ['service', 0.82],
  ['cascadeTraining', 0.9],
  ['award', 0.95],
  ['workMissing', 0.97],
  ['reversal', 0.985],
  ['penalty', 0.99],
  ['taskMissed', 0.995],
  ['groupBonus', 1],
] as const;

function otherFact(teacher: ScoredTeacher, week: number, attendanceId: string, random: Random): ScoringFact {
  const drawn = random();
  const kind = upTo.find(([, limit]) => drawn < limit)?.[0] ?? 'service';
  const id = `${kind}:w${String(week + 1).padStart(2, '0')}.${teacher.id}:0`;
  const of = { id, teacherId: teacher.id };
  switch (kind) {
    case 'work': {
      const missingParts = random() < 0.1 ? 1 : 0;
      const lowQuality = pick([0, 0, 0, 0, 1, 2], random);
      return { ...of, kind, work: pick(works, random), late: random() < 0.05, missingParts, lowQuality };
    }
    case 'inspection':
      return { ...of, kind, tier: pick(['excellent', 'good', 'good', 'pass', 'fail'], random) };
    case 'service':
      return { ...of, kind, credits: judged(1, 3, random) };
    case 'cascadeTraining': {
      const heldOn = dayOfWeek(week, pick([1, 2, 5, 6, 9], random));
      return { ...of, kind, returnedOn: dayOfWeek(week), heldOn, credits: judged(1, 3, random) };
    }
    case 'award': {
      const family = pick(['contest', 'paper'] as const, random);
      const level = pick(['province', 'city', 'county', 'school'] as const, random);
      return { ...of, kind, family, level, place: pick([1, 2, 3], random) };
    }
    case 'workMissing':
      return { ...of, kind, work: pick(works, random) };
    case 'reversal':
      return { id, kind, of: attendanceId, reason: '登记有误' };
    case 'penalty':
      return { ...of, kind, credits: judged(5, 10, random), reason: '参加上级培训无故缺勤' };
    case 'taskMissed':
      return { ...of, kind, task: '研修总结', excused: random() < 0.8 };
    case 'groupBonus':
      return { id, kind, groupId: teacher.groupId, points: pick([0.5, 1, 2], random) };
  }
}

const works = ['readingNote', 'insightEssay', 'teachingReflection'] as const;

function judged(least: number, most: number, random: Random): number {
  return Math.round((least + random() * (most - least)) * 10) / 10;
}
