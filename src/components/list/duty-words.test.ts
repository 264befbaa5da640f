import { atSchoolTime } from '@/domain/term/school-day';
import { type DutyLine, dutyDue, dutyNote, dutyPath } from './duty-words';

const now = atSchoolTime('2026-12-18', '21:00');

function duty(change: Partial<DutyLine>): DutyLine {
  return {
    dutyId: 'd02',
    title: '十二月读书笔记',
    dueAtMs: atSchoolTime('2026-12-31', '18:00'),
    state: 'none',
    characters: 0,
    overdue: false,
    ...change,
  };
}

describe('a duty in one row', () => {
  test.each([
    ['due in two weeks', duty({}), { value: '12月31日' }],
    [
      'due today',
      duty({ dueAtMs: atSchoolTime('2026-12-18', '23:59') }),
      { chip: { text: '今天 23:59', tone: 'amber' } },
    ],
    [
      'due tomorrow',
      duty({ dueAtMs: atSchoolTime('2026-12-19', '18:00') }),
      { chip: { text: '明天 18:00', tone: 'amber' } },
    ],
    [
      'past due',
      duty({ dueAtMs: atSchoolTime('2026-12-10', '18:00'), overdue: true }),
      { chip: { text: '12月10日 已截止', tone: 'amber' } },
    ],
    [
      'returned, though past due',
      duty({ state: 'returned', overdue: true }),
      { chip: { text: '已退回', tone: 'red' } },
    ],
    ['handed in', duty({ state: 'submitted' }), { value: '12月31日' }],
    ['approved', duty({ state: 'approved' }), { chip: { text: '已通过', tone: 'ok', icon: 'check' } }],
  ] as const)('%s', (_case, line, shown) => {
    expect(dutyDue(line, now)).toEqual(shown);
  });

  test('opens the pen while it is owed and the piece once it is handed in', () => {
    expect(dutyPath(duty({ state: 'returned' }))).toBe('/pages/writing/index?dutyId=d02');
    expect(dutyPath(duty({ state: 'submitted' }))).toBe('/pages/piece/index?dutyId=d02');
  });

  test('tells a draft by its length', () => {
    expect(dutyNote(duty({ state: 'draft', characters: 382 }))).toBe('草稿 382 字');
  });

  test('that came back says until when, where its reviewer set a date', () => {
    expect(dutyNote(duty({ state: 'returned' }))).toBe('退回修改，看看评语');
    const returnDueAtMs = atSchoolTime('2026-12-22', '23:59');
    expect(dutyNote(duty({ state: 'returned', returnDueAtMs }))).toBe('退回修改，12月22日前再交');
  });
});
