import { explainTeacher } from './explain';
import { computeYardstick } from './statement';
import { plan110 } from './testing/plan-110';
import { teacherInput } from './testing/teacher-input';
import { absent, type FactDraft, present, requiredSessions, termFile } from './testing/term-builder';

type TermParts = Parameters<typeof termFile>[0];

function explained(parts: TermParts, itemId: string) {
  const file = termFile(parts);
  const { items, postings } = explainTeacher(
    plan110,
    teacherInput(file, 'li'),
    computeYardstick(plan110, file, 0),
  );
  const { formula, ownFormula, remarks } = items.find((item) => item.itemId === itemId)!;
  return {
    formula: formula && line(formula),
    ownFormula: ownFormula && line(ownFormula),
    remarks,
    postings: postings.filter((posting) => posting.clause.startsWith(`${itemId}.`)),
  };
}

/** `30 满分 × 4.40 您的学分 …` */
function line({
  parts,
  operators,
}: {
  parts: readonly { value: string; caption: string }[];
  operators: readonly string[];
}) {
  return parts
    .map(({ value, caption }, index) => `${value} ${caption} ${operators[index] ?? ''}`.trim())
    .join(' ');
}

const cascade = (teacherId: string, id: string, credits: number, heldOn = '2025-10-11'): FactDraft => ({
  kind: 'cascadeTraining',
  id,
  teacherId,
  returnedOn: '2025-09-30',
  heldOn,
  credits,
});

describe('why 26.40', () => {
  test('a converted item shows maximum, own and highest, and each fact with its reason', () => {
    const facts = [
      cascade('wang', 'c0', 3),
      cascade('wang', 'c1', 2),
      cascade('li', 'c3', 2),
      cascade('li', 'c2', 2.4),
    ];
    expect(explained({ teachers: ['li', 'wang'], facts }, 'trip')).toEqual({
      formula: '30 满分 × 4.40 您的学分 ÷ 5.00 全校最高 = 26.40 得分',
      ownFormula: '4.40 二次培训 − 0.00 扣减 = 4.40 您的学分',
      remarks: [],
      postings: [
        {
          clause: 'trip.cascade',
          factId: 'c2',
          amount: 240,
          unit: 'credit',
          text: '10月11日二次培训，期限 10月11日，评定 2.4 学分',
        },
        {
          clause: 'trip.cascade',
          factId: 'c3',
          amount: 200,
          unit: 'credit',
          text: '10月11日二次培训，期限 10月11日，评定 2 学分',
        },
      ],
    });
  });

  test('a late cascade training and a penalty are said; so is the floor and a highest of 0', () => {
    const facts: FactDraft[] = [
      { kind: 'penalty', id: 'p', teacherId: 'li', credits: 5, reason: '无故缺席市级培训' },
      cascade('li', 'late', 3, '2025-10-13'),
      { ...cascade('li', 'extended', 1, '2025-10-13'), extendedTo: '2025-10-15' } as FactDraft,
      { ...cascade('li', 'future', 1, '2027-03-02'), returnedOn: '2027-03-01' } as FactDraft,
    ];
    expect(explained({ facts }, 'trip')).toEqual({
      formula: '30 满分 × 0.00 您的学分 ÷ 0.00 全校最高 = 0.00 得分',
      ownFormula: '2.00 二次培训 − 5.00 扣减 = 0.00 您的学分',
      remarks: ['扣减后不足 0，按 0 计', '全校最高为 0，这一项人人 0 分'],
      postings: [
        {
          clause: 'trip.cascade',
          factId: 'extended',
          amount: 100,
          unit: 'credit',
          text: '10月13日二次培训，经批准延期，期限 10月15日，评定 1 学分',
        },
        {
          clause: 'trip.cascade',
          factId: 'future',
          amount: 100,
          unit: 'credit',
          text: '3月2日二次培训，期限 3月4日（暂定），评定 1 学分',
        },
        {
          clause: 'trip.cascade',
          factId: 'late',
          amount: 0,
          unit: 'credit',
          text: '10月13日二次培训，期限 10月11日，已过期限，不计学分',
        },
        {
          clause: 'trip.penalty',
          factId: 'p',
          amount: -500,
          unit: 'credit',
          text: '无故缺席市级培训，扣 5 学分',
        },
      ],
    });
  });
});

describe('why this attendance', () => {
  test('every applicable required session with a record says what it gave', () => {
    const sessions = requiredSessions([3, 2, 1.5, 1, 3, 1, 1]);
    const facts: FactDraft[] = [
      { ...present('li', 's1'), id: 'a1', late: true, leftEarly: true } as FactDraft,
      { ...absent('li', 's2', { madeUp: true }), id: 'a2' },
      { ...absent('li', 's3', { excused: true }), id: 'a3' },
      { ...absent('li', 's4', { excused: true, protected: true }), id: 'a4' },
      { ...present('li', 's5'), id: 'a5' },
    ];
    const ofHours = { clause: 'attendance.hours', unit: 'hour' };
    expect(explained({ asOf: '2025-09-06', sessions, facts }, 'attendance')).toEqual({
      formula: '30 满分 × 8.76 您的学时 ÷ 8.76 全校最高 = 30.00 得分',
      ownFormula: null,
      remarks: [
        '受保护的假 1 学时不作要求，学时按 8 × 11.5 ÷ 10.5 = 8.76 计',
        '1 次必修培训没有记录，按无故缺勤计',
      ],
      postings: [
        { ...ofHours, factId: 'a1', amount: 300, text: '9月1日“第 1 次研修”，出席（迟到、早退），记 3 学时' },
        { ...ofHours, factId: 'a2', amount: 200, text: '9月2日“第 2 次研修”，已补训，记 2 学时' },
        { ...ofHours, factId: 'a3', amount: 0, text: '9月3日“第 3 次研修”，请假未补训，不记学时' },
        { ...ofHours, factId: 'a4', amount: 0, text: '9月4日“第 4 次研修”，受保护的假，这次不作要求' },
        { ...ofHours, factId: 'a5', amount: 300, text: '9月5日“第 5 次研修”，出席，记 3 学时' },
      ],
    });
  });

  test('a void item says what voided it', () => {
    const sessions = requiredSessions([1, 1, 1]);
    const facts: FactDraft[] = [
      present('li', 's1'),
      absent('li', 's2'),
      { kind: 'taskMissed', teacherId: 'li', task: '网络研修作业' },
    ];
    const { formula, remarks } = explained({ sessions, facts }, 'attendance');
    expect([formula, remarks]).toEqual([
      null,
      [
        '无故缺勤 2 次（其中 1 次没有记录），超过应参加 3 次的 20%，本项作废',
        '规定任务无故未完成 1 次，本项作废',
      ],
    ]);
  });

  test('an item that does not apply says why', () => {
    const sessions = requiredSessions([1]);
    const facts = [absent('li', 's1', { excused: true, protected: true })];
    expect(explained({ sessions, facts }, 'attendance').remarks).toEqual([
      '必修培训都在受保护的假期内，本项不适用',
    ]);
    const teachers = [{ id: 'li', notApplicable: ['attendance'] }];
    expect(explained({ sessions, teachers }, 'attendance')).toEqual({
      formula: null,
      ownFormula: null,
      remarks: ['学校定为不适用，总分按其余各项折算'],
      postings: [],
    });
  });
});

describe('why these points', () => {
  test('notes: the average tier, converted', () => {
    const facts: FactDraft[] = [
      { kind: 'inspection', id: 'i1', teacherId: 'li', tier: 'excellent' },
      { kind: 'inspection', id: 'i2', teacherId: 'li', tier: 'fail' },
    ];
    expect(explained({ facts }, 'notes')).toEqual({
      formula: '10 满分 × 15.00 您的得分 ÷ 20 折算前满分 = 7.50 得分',
      ownFormula: null,
      remarks: [],
      postings: [
        { clause: 'notes.tier', factId: 'i1', amount: 2000, unit: 'point', text: '检查评为优秀，20 分' },
        { clause: 'notes.tier', factId: 'i2', amount: 1000, unit: 'point', text: '检查评为不合格，10 分' },
      ],
    });
  });

  test('participation: a plain sum, and the cap is said', () => {
    const facts = Array.from(
      { length: 7 },
      (): FactDraft => ({ kind: 'service', teacherId: 'li', credits: 2.9 }),
    );
    const { formula, remarks, postings } = explained({ facts }, 'participation');
    expect([formula, remarks]).toEqual(['20.30 活动参与 = 20.00 得分', ['超过满分，按 20 计']]);
    expect(postings[6]).toEqual({
      clause: 'participation.service',
      factId: 'f0006',
      amount: 290,
      unit: 'credit',
      text: '活动参与，评定 2.9 学分',
    });
  });

  test('reading: deductions from full marks, a fine piece is shown too', () => {
    const facts: FactDraft[] = [
      { kind: 'work', id: 'w1', teacherId: 'li', work: 'readingNote', late: true, missingParts: 2 },
      { kind: 'work', id: 'w2', teacherId: 'li', work: 'readingNote', lowQuality: 2 },
      { kind: 'work', id: 'w3', teacherId: 'li', work: 'insightEssay' },
      { kind: 'workMissing', id: 'w4', teacherId: 'li', work: 'insightEssay' },
      { kind: 'work', id: 'w5', teacherId: 'li', work: 'plan', late: true },
    ];
    expect(explained({ facts }, 'reading')).toEqual({
      formula: '10 满分 − 6.00 缺欠 − 2.00 质量 = 2.00 得分',
      ownFormula: null,
      remarks: [],
      postings: [
        {
          clause: 'reading.fault',
          factId: 'w1',
          amount: -300,
          unit: 'point',
          text: '读书笔记迟交、内容不全，扣 3 分',
        },
        { clause: 'reading.fault', factId: 'w4', amount: -300, unit: 'point', text: '心得体会未交，扣 3 分' },
        {
          clause: 'reading.quality',
          factId: 'w2',
          amount: -200,
          unit: 'point',
          text: '读书笔记质量不高，扣 2 分',
        },
        { clause: 'reading.quality', factId: 'w3', amount: 0, unit: 'point', text: '心得体会合格，不扣分' },
      ],
    });
  });

  test('bonus: of a family only the highest counts, of equal ones the first; others’ groups are not shown', () => {
    const award = (id: string, level: 'city' | 'county', place: number): FactDraft => {
      return { kind: 'award', id, teacherId: 'li', family: 'contest', level, place };
    };
    const facts: FactDraft[] = [
      award('a3', 'city', 3),
      award('a2', 'county', 1),
      award('a1', 'county', 2),
      { kind: 'groupBonus', id: 'g1', groupId: 'g1', points: 0.5 },
      { kind: 'groupBonus', id: 'g2', groupId: 'g2', points: 2 },
      { kind: 'groupBonus', id: 'g3', prepGroupId: 'p1', points: 1 },
      { kind: 'groupBonus', id: 'g4', prepGroupId: 'p1', points: 3 },
      { kind: 'reversal', of: 'g4', reason: '重复登记' },
    ];
    expect(explained({ teachers: [{ id: 'li', prepGroupId: 'p1' }], facts }, 'bonus')).toEqual({
      formula: '3.00 竞赛 + 0.00 论文 + 1.50 集体加分 = 4.50 得分',
      ownFormula: null,
      remarks: [],
      postings: [
        {
          clause: 'bonus.contest',
          factId: 'a1',
          amount: 0,
          unit: 'point',
          text: '县级竞赛二等奖，2.5 分；只计最高一项，这项不计',
        },
        { clause: 'bonus.contest', factId: 'a2', amount: 300, unit: 'point', text: '县级竞赛一等奖，3 分' },
        {
          clause: 'bonus.contest',
          factId: 'a3',
          amount: 0,
          unit: 'point',
          text: '市级竞赛三等奖，3 分；只计最高一项，这项不计',
        },
        {
          clause: 'bonus.group',
          factId: 'g1',
          amount: 50,
          unit: 'point',
          text: '教研组集体加分，每人 0.5 分',
        },
        {
          clause: 'bonus.group',
          factId: 'g3',
          amount: 100,
          unit: 'point',
          text: '备课组集体加分，每人 1 分',
        },
      ],
    });
  });
});
