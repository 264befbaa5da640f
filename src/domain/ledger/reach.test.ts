import type { Submission } from '@/domain/submission/submission';
import { aTerm } from '@/testing/founded-school';
import { aRecord } from '@/testing/ledger-builder';
import { aCheckIn, aClosedSession, aLeave, aSession } from '@/testing/session-builder';
import { afterDue, aWorkFact, inTime, readingDuty } from '@/testing/work-builder';
import { builtInRuleBook } from '../scoring/books/built-in';
import type { RuleBook } from '../scoring/rule-book';
import { atSchoolTime } from '../term/school-day';
import type { Duty } from '../term/term';
import { bookletView } from './booklet';
import type { TermYardstick } from './cohort';
import type { LedgerRecord } from './record';

const plan = builtInRuleBook('plan-110')!;
const lanxi = builtInRuleBook('lanxi-50')!;
const hours = builtInRuleBook('hours-24')!;

interface Asked {
  readonly book?: RuleBook;
  readonly yardstick?: TermYardstick | null;
  readonly now?: number;
}

function reach(changes: Partial<LedgerRecord>, { book = plan, yardstick = null, now = inTime }: Asked = {}) {
  return bookletView(aRecord(changes), book, yardstick, now).reach;
}

/** `十二月读书笔记｜按时通过可得 1–3 分｜12月18日` */
function openLines(...of: Parameters<typeof reach>): string[] {
  return reach(...of).open.map(({ title, note, value }) => [title, note, value].join('｜'));
}

function lostLines(...of: Parameters<typeof reach>): string[] {
  return reach(...of).lost.map(({ text }) => text);
}

/** Closed sessions of one and a half hours; 林晓云 was at the first `attended` of them. */
function held(count: number, attended: number) {
  const sessions = Array.from({ length: count }, (_, index) =>
    aClosedSession({ sessionId: `s${index}`, number: index + 1 }),
  );
  const facts = sessions.slice(0, attended).map(({ sessionId }) => {
    const subject = `${sessionId}.m01`;
    return aCheckIn({ sessionId, subject, factId: `checkIn:${subject}:0` });
  });
  return { sessions, facts };
}

function planned(count: number, changes: Parameters<typeof aSession>[0] = {}) {
  return Array.from({ length: count }, (_, index) =>
    aSession({ sessionId: `p${index}`, number: 20 + index, ...changes }),
  );
}

function piece(changes: Partial<Submission>) {
  return { dutyId: readingDuty.dutyId, state: 'draft' as const, characters: 300, ...changes };
}

describe('what is owed gives so much', () => {
  test.each<[string, Partial<LedgerRecord>, string[]]>([
    [
      'a note that is still to be written gives 1 to 3 credits, and keeps the 3 points of reading',
      {},
      ['十二月读书笔记｜按时通过可得 1–3 分，不交少 3 分｜12月18日'],
    ],
    [
      'a draft is not yet anything',
      { pieces: [piece({ state: 'draft' })] },
      ['十二月读书笔记｜按时通过可得 1–3 分，不交少 3 分｜12月18日'],
    ],
    [
      'a note that waits for the leader is out of the author’s hands',
      { pieces: [piece({ state: 'submitted' })] },
      [],
    ],
    ['an approved one is done', { facts: [aWorkFact()], pieces: [piece({ state: 'approved' })] }, []],
    [
      'a duty of before somebody’s first month is not owed',
      { person: { ...aRecord().person, joinedMonth: '2027-01' } },
      [],
    ],
  ])('%s', (_, record, lines) => expect(openLines(record)).toEqual(lines));

  test('participation has room for no more than its 20', () => {
    const judgement = {
      creditsHundredths: 300,
      late: false,
      offTopic: false,
      missingParts: 0,
      lowQuality: 0,
    } as const;
    const facts = Array.from({ length: 6 }, (_, index) => {
      const subject = `d${index}.m01`;
      return aWorkFact({ subject, dutyId: `d${index}`, factId: `work:${subject}:0`, judgement });
    });
    expect(openLines({ facts })).toEqual(['十二月读书笔记｜按时通过可得 1–2 分，不交少 3 分｜12月18日']);
  });

  test('where an item does not apply, the others stand for it in proportion, and so does what is still owed', () => {
    const person = { ...aRecord().person, notApplicable: ['trip', 'attendance'] };
    expect(openLines({ person })).toEqual([
      '十二月读书笔记｜按时通过可得 2.2–6.6 分，不交少 6.6 分｜12月18日',
    ]);
  });

  test('by date, and no more than five', () => {
    const duties: Duty[] = [3, 1, 2, 5, 4, 6].map((month) => ({
      ...readingDuty,
      dutyId: `d${month}`,
      title: `第 ${month} 篇`,
      dueAtMs: atSchoolTime(`2027-0${month}-10`, '18:00'),
    }));
    expect(reach({ term: aTerm({ duties }) }).open.map(({ title }) => title)).toEqual([
      '第 1 篇',
      '第 2 篇',
      '第 3 篇',
      '第 4 篇',
      '第 5 篇',
    ]);
  });

  test('the way in opens the page where it is written', () => {
    expect(reach({}).open[0]).toMatchObject({ link: '/pages/writing/index?dutyId=2026-1-d04', act: '去写' });
  });
});

describe('what came too late', () => {
  test('a late note costs what it costs, whether it comes or not', () => {
    expect(openLines({}, { now: afterDue })).toEqual(['十二月读书笔记｜已过截止，仍可以交｜12月18日']);
    expect(lostLines({}, { now: afterDue })).toEqual(['十二月读书笔记过了 12月18日的截止，少 4–6 分']);
  });

  test('in a book where a late piece is worth something, handing it in is what helps', () => {
    const plans = { ...lanxi, items: lanxi.items.map((item) => lateReading(item)) };
    expect(openLines({}, { book: plans, now: afterDue })).toEqual([
      '十二月读书笔记｜已过截止，补交还可得 4.5 分｜12月18日',
    ]);
    expect(lostLines({}, { book: plans, now: afterDue })[0]).toBe(
      '十二月读书笔记过了 12月18日的截止，少 0.5 分',
    );
  });

  test('what came in time and was returned is not late because of the return', () => {
    const pieces = [piece({ state: 'returned', firstSubmittedAtMs: inTime })];
    expect(openLines({ pieces }, { now: afterDue })).toEqual([
      '十二月读书笔记｜按时通过可得 1–3 分，不交少 3 分｜12月18日',
    ]);
    expect(lostLines({ pieces }, { now: afterDue }).join()).not.toContain('读书笔记');
  });
});

/** The plan item of lanxi-50, asked of reading notes. */
function lateReading(item: RuleBook['items'][number]): RuleBook['items'][number] {
  return item.id !== 'plan'
    ? item
    : {
        ...item,
        clauses: item.clauses.map((clause) =>
          clause.kind === 'bestPieces' ? { ...clause, works: ['readingNote'] } : clause,
        ),
      };
}

describe('sessions still to come', () => {
  const done = { facts: [aWorkFact()], pieces: [piece({ state: 'approved' })] };

  test('the required ones, with their hours and the next of them', () => {
    const optional = aSession({ sessionId: 'o1', required: false, hoursHundredths: 300 });
    expect(openLines({ ...done, sessions: [optional, ...planned(3)] })).toEqual([
      '必修研修还有 3 次｜最近一次是 12月18日「班主任带班与心理辅导」｜4.5 学时',
    ]);
  });

  test('who was expected to be elsewhere, or has leave, is not promised hours', () => {
    const leave = aLeave({ sessionId: 'p0', subject: 'p0.m01', factId: 'leave:p0.m01:0' });
    expect(openLines({ ...done, facts: [...done.facts, leave], sessions: planned(1) })).toEqual([]);
  });
});

describe('what can no longer be reached', () => {
  const enough = aTerm({ duties: [], targetHoursHundredths: null });

  test.each<[string, Partial<LedgerRecord>, string[]]>([
    ['nothing, when everything was attended', held(5, 5), []],
    [
      'one of five missed: its hours, and attendance stands',
      held(5, 4),
      ['1 次必修没有参加，也没有补训，少 1.5 学时'],
    ],
    [
      'two of five missed: attendance is void for good when nothing more is planned',
      held(5, 3),
      [
        '教师考勤：无故缺勤 2 次，超过应参加 5 次的 20%，本项作废。按现在的安排，本学期恢复不了',
        '2 次必修没有参加，也没有补训，少 3 学时',
      ],
    ],
  ])('%s', (_, record, lines) => expect(lostLines({ term: enough, ...record })).toEqual(lines));

  test('with five more to come, attending them all brings attendance back', () => {
    const { sessions, facts } = held(5, 3);
    const record = { term: enough, facts, sessions: [...sessions, ...planned(5)] };
    expect(lostLines(record)[0]).toBe(
      '教师考勤：无故缺勤 2 次，超过应参加 5 次的 20%，本项作废。余下的必修都参加，可以恢复',
    );
  });

  test('leave that the law protects is nobody’s loss; other leave leaves its hours behind', () => {
    const { sessions, facts } = held(5, 4);
    const leave = { sessionId: 's4', subject: 's4.m01', factId: 'leave:s4.m01:0' };
    const withLeave = (isProtected: boolean) =>
      lostLines({ term: enough, sessions, facts: [...facts, aLeave({ ...leave, protected: isProtected })] });
    expect(withLeave(true)).toEqual([]);
    expect(withLeave(false)).toEqual(['1 次必修没有参加，也没有补训，少 1.5 学时']);
  });

  test('what was taken from an item of full marks stays taken', () => {
    const judgement = {
      creditsHundredths: 0,
      late: true,
      offTopic: false,
      missingParts: 0,
      lowQuality: 0,
    } as const;
    const record = { term: enough, facts: [aWorkFact({ judgement })] };
    expect(reach(record).lost).toEqual([
      { text: '读书活动已扣 3 分', link: '/pages/why/index?itemId=reading' },
    ]);
  });

  test('but not what a better piece would mend: of lanxi’s items only marks and absences are for good', () => {
    expect(lostLines({ term: enough, ...held(5, 3) }, { book: lanxi })).toEqual([
      '参与情况已扣 2 分',
      '2 次必修没有参加，也没有补训，少 3 学时',
    ]);
  });

  test('the term’s hours, when they can not be reached because of what was missed', () => {
    const { sessions, facts } = held(5, 4);
    const record = (more: number) => ({
      term: aTerm({ duties: [] }),
      facts,
      sessions: [...sessions, ...planned(more)],
    });
    expect(lostLines(record(3)).at(-1)).toBe('按现在的安排，本学期最多 10.5 学时，不到 12 学时');
    expect(lostLines(record(4))).toHaveLength(1);
  });

  test('a plan that offers too few hours is nobody’s own loss', () => {
    expect(lostLines({ term: aTerm({ duties: [] }), sessions: planned(3) })).toEqual([]);
  });
});

describe('the next band', () => {
  const yardstick: TermYardstick = {
    takenAtMs: inTime,
    highestByItem: {},
    ruleBook: { id: plan.id, version: plan.version },
    bandCuts: {
      chinese: [
        { bandId: 'excellent', heldFromHundredths: 4110, reachedFromHundredths: 4110 },
        { bandId: 'good', heldFromHundredths: 2500, reachedFromHundredths: 2500 },
      ],
    },
  };
  const record = held(1, 1);
  const head = (changes: Partial<LedgerRecord>, asked: Asked) => {
    const { head: words, provisional } = reach(changes, asked);
    return [words, provisional];
  };
  const unranked = { person: { ...aRecord().person, ranked: false } };

  test.each<[string, Partial<LedgerRecord>, Asked, [string | null, boolean]]>([
    ['by share it is a gap as of the last measuring', record, { yardstick }, ['距优秀还差 1.10 分', true]],
    [
      'while the last measuring was by another version, no gap is told',
      record,
      { yardstick, book: { ...plan, version: 2 } },
      [null, false],
    ],
    ['before anybody was measured no gap is told', record, {}, [null, false]],
    ['who is not ranked has no gap', { ...record, ...unranked }, { yardstick }, [null, false]],
    [
      'by threshold of a total that hangs on nobody else it is certain',
      { facts: [], sessions: [] },
      { book: lanxi },
      ['距良好还差 19.00 分', false],
    ],
    [
      'where the school hides places, nothing is told',
      record,
      { yardstick, book: { ...plan, ranking: { ...plan.ranking!, places: 'hidden' } } },
      [null, false],
    ],
    [
      'where nobody is ranked, nothing is told',
      record,
      { yardstick, book: { ...plan, ranking: null } },
      [null, false],
    ],
    ['a book of hours asks for hours', record, { book: hours }, ['距 24 学时还差 22.5 学时', false]],
  ])('%s', (_, changes, asked, expected) => expect(head(changes, asked)).toEqual(expected));

  test('the hours of a year are not given up for a term’s plan', () => {
    expect(lostLines(record, { book: hours })).toEqual([]);
  });

  test('what was measured before cuts were taken is read without them', () => {
    expect(head(record, { yardstick: { takenAtMs: 1, highestByItem: {} } })).toEqual([null, false]);
  });
});
