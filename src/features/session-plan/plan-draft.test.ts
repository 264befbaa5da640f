import type { PlanningDesk } from '@/contract/session-planning';
import { aContent, aSlot } from '@/testing/plan-builder';
import { contentIn, draftOf, emptyDraft, missingIn, seriesIn } from './plan-draft';

const office: PlanningDesk = {
  memberId: 'm40',
  termName: '2026 学年第一学期',
  from: '2026-09-01',
  to: '2027-01-31',
  whole: true,
  groups: [{ groupId: 'r1', kind: 'research', name: '语文组' }],
  campuses: ['东校区'],
  people: [],
  places: ['阶梯教室'],
  sessions: [],
};
const draft = {
  ...emptyDraft(office, '2026-09-16'),
  title: ' 走近情绪 ',
  slot: aSlot(),
};
const asFound = { except: [], alsoOn: [] };

test('a leader’s new session is for the own group, hosted by the leader', () => {
  const leader = emptyDraft({ ...office, memberId: 'm09', whole: false }, '2026-09-16');
  expect(leader).toMatchObject({
    kind: 'groupMeeting',
    hostMemberId: 'm09',
    audience: { kind: 'groups', groupIds: ['r1'] },
  });
});

test.each([
  ['2026-08-20', '2026-09-01'],
  ['2026-09-16', '2026-09-16'],
  ['2027-02-20', '2027-01-31'],
])('on %s a new session is proposed for %s, a day of the term', (today, day) => {
  expect(emptyDraft(office, today).day).toBe(day);
});

test.each([
  ['还没写标题', { title: ' ' }],
  ['学时写 0.25 到 12，最多两位小数', { hours: '0.2' }],
  ['学时写 0.25 到 12，最多两位小数', { hours: '1.255' }],
  ['结束要在开始之后', { slot: aSlot({ to: '15:30' }) }],
  ['还没写地点', { slot: aSlot({ place: '' }) }],
  ['还没选对象', { audience: { kind: 'list', memberIds: [] } }],
  ['最后一天要在第一天之后', { repeat: 'weekly', ends: 'day', until: '2026-09-15' }],
  ['次数写 1 到 40', { repeat: 'weekly', ends: 'count', count: '0' }],
] as const)('it says %s', (missing, changes) => {
  expect(missingIn({ ...draft, ...changes })).toBe(missing);
});

test.each([
  ['a single session', {}],
  ['an online session without a place', { mode: 'online', slot: aSlot({ place: '' }) }],
  ['a session to be held once, whatever ended the series before', { ends: 'count', count: '' }],
] as const)('nothing is missing of %s', (_, changes) => {
  expect(missingIn({ ...draft, ...changes })).toBeNull();
});

test('it stands for what was typed, in hundredths and without the spaces around it', () => {
  expect(seriesIn({ ...draft, hours: '1.5', repeat: 'weekly', ends: 'count', count: '4' }, asFound)).toEqual({
    content: aContent({
      ...{ title: '走近情绪', hoursHundredths: 150, presenter: '', platform: 'learning' },
    }),
    slot: aSlot(),
    recurrence: { repeat: 'weekly', first: '2026-09-16', until: null, count: 4, except: [], alsoOn: [] },
  });
});

test('days changed by hand belong to a series alone', () => {
  const byHand = { except: ['2026-09-23'], alsoOn: ['2026-10-07'] };
  expect(seriesIn({ ...draft, repeat: 'weekly' }, byHand).recurrence).toMatchObject(byHand);
  expect(seriesIn(draft, byHand).recurrence).toMatchObject(asFound);
});

test('a session that stands comes back as it went in', () => {
  const content = aContent({ hoursHundredths: 125, checkOutMinutes: 10, campus: '东校区' });
  expect(contentIn(draftOf(content, '2026-12-18', aSlot()))).toEqual(content);
});
