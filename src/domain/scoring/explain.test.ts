import { explained } from './testing/explained';
import { absent, type FactDraft, present, requiredSessions } from './testing/term-builder';

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
        {
          ...ofHours,
          factId: 'a1',
          amount: 300,
          text: '9月1日「第 1 次研修」，出席（迟到、早退），记 3 学时',
        },
        { ...ofHours, factId: 'a2', amount: 200, text: '9月2日「第 2 次研修」，已补训，记 2 学时' },
        { ...ofHours, factId: 'a3', amount: 0, text: '9月3日「第 3 次研修」，请假未补训，不记学时' },
        { ...ofHours, factId: 'a4', amount: 0, text: '9月4日「第 4 次研修」，受保护的假，这次不作要求' },
        { ...ofHours, factId: 'a5', amount: 300, text: '9月5日「第 5 次研修」，出席，记 3 学时' },
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
