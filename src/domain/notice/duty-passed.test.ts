import { aTerm, people } from '@/testing/founded-school';
import { readingDuty } from '@/testing/work-builder';
import { byPieceId, dutyNumbers, groupsSeen, ledGroupIds, teachersOf } from '../submission/due-numbers';
import { atSchoolTime } from '../term/school-day';
import { dutiesPassed, passedMessages } from './duty-passed';

const [lin, chen, wu, zhao, sun, , office] = people;
const term = aTerm();
const now = readingDuty.dueAtMs + 5 * 60_000;
const piece = (memberId: string, state: 'draft' | 'submitted' | 'returned' | 'approved') => ({
  dutyId: readingDuty.dutyId,
  memberId,
  state,
});
const pieces = byPieceId([
  piece('m01', 'approved'),
  piece('m02', 'draft'),
  piece('m10', 'returned'),
  piece('m20', 'draft'),
]);

describe('a group’s numbers', () => {
  test('count everybody who owes it; a draft is not handed in, a returned piece is', () => {
    const group = teachersOf('chinese', people);
    expect(dutyNumbers(readingDuty, group, pieces, term)).toEqual({
      owed: 4,
      handedIn: 2,
      approved: 1,
      missingIds: ['m02', 'm09'],
    });
  });

  test('leave out who does not owe it', () => {
    const ofLeaders = { ...readingDuty, owedBy: { kind: 'role', role: 'groupLeader' } } as const;
    expect(dutyNumbers(ofLeaders, people, pieces, term)).toMatchObject({
      owed: 2,
      missingIds: ['m09', 'm20'],
    });
  });

  test('are seen by the leader of the group and by the office', () => {
    const groups = ['chinese', 'maths', 'chinese-5'].map((groupId) => ({
      groupId,
      kind: 'research' as const,
      name: groupId,
    }));
    const seen = [lin, wu, zhao, sun, office].map((person) =>
      groupsSeen(person, groups).map(({ groupId }) => groupId),
    );
    expect(seen).toEqual([[], ['chinese'], ['chinese-5'], ['maths'], ['chinese', 'maths', 'chinese-5']]);
    expect(ledGroupIds({ ...zhao, prepGroupId: null })).toEqual([]);
  });
});

describe('when a due date has passed', () => {
  test('each leader is told a number, and no name', () => {
    const messages = passedMessages(term, [readingDuty], people, pieces, now);
    const base = { schoolId: 'xh', kind: 'groupDue', link: '/pages/duties/group/index', readAtMs: null };
    expect(messages).toEqual([
      {
        ...base,
        memberId: 'm09',
        messageId: `groupDue.${readingDuty.dueAtMs}`,
        title: '已到期：十二月读书笔记',
        body: '本组应交 4 份，已交 2 份，还差 2 份。',
        createdAtMs: now,
      },
      expect.objectContaining({ memberId: 'm10', body: '本组应交 3 份，已交 2 份，还差 1 份。' }),
    ]);
    expect(people.some(({ name }) => JSON.stringify(messages).includes(name))).toBe(false);
  });

  test('several at one moment are one message', () => {
    const others = ['听课', '反思', '计划'].map((title) => ({ ...readingDuty, dutyId: title, title }));
    const [message] = passedMessages(term, [readingDuty, ...others], [chen, wu], pieces, now);
    expect(message).toMatchObject({
      title: '已到期：十二月读书笔记等 4 项',
      body: '十二月读书笔记：应交 2 份，已交 0 份，还差 2 份；听课：应交 2 份，已交 0 份，还差 2 份；反思：应交 2 份，已交 0 份，还差 2 份；……。',
    });
  });

  test('nobody is told where nothing is missing but the leader’s own piece', () => {
    expect(passedMessages(term, [readingDuty], [lin, wu], pieces, now)).toEqual([]);
  });

  test.each([
    ['at the very moment', '2026-12-18', '18:00', 0],
    ['a minute after', '2026-12-18', '18:01', 1],
    ['after an hour of silence', '2026-12-18', '19:10', 1],
    ['in the night', '2026-12-18', '21:00', 0],
    ['the next day', '2026-12-19', '09:00', 0],
  ])('%s', (_case, day, time, count) => {
    expect(dutiesPassed([readingDuty], atSchoolTime(day, time))).toHaveLength(count);
  });

  test('at the end of a day, it is said in the morning', () => {
    const late = { dueAtMs: atSchoolTime('2026-12-18', '23:59') };
    expect(dutiesPassed([late], atSchoolTime('2026-12-19', '06:50'))).toEqual([]);
    expect(dutiesPassed([late], atSchoolTime('2026-12-19', '07:00'))).toEqual([late]);
  });
});
