import { office } from '../../cloudfunctions/attendance/testing/rooms';
import { days, passNotice } from '../../cloudfunctions/ledger/testing/ending-school';
import type { QueueEntry } from '../../src/contract/queue-entry';
import { inTime, onlyWords, readingDuty, wholeNote } from '../../src/testing/work-builder';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const LEADER = 'm09';

let school: SmallSchool;
let leader: Phone;
let officer: Phone;

const review = (author: string) => ({
  path: 'pages/leader/review/index',
  query: { submissionId: `${readingDuty.dutyId}.${author}` },
});
const waitingFor = async (who: string) =>
  (await school.ask<{ entries: readonly QueueEntry[] }>(who, 'submission.queue')).data.entries.length;
const tries = async () => (await school.documents('dryRuns')).length;

/** 林晓云, 陈立, 吴敏 who leads, and 何佳 of a group without a leader hand in before the due day. */
beforeAll(async () => {
  school = await openSmallSchool();
  await school.setClock({ nowMs: inTime });
  const writing = { dutyId: readingDuty.dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  for (const author of ['m01', 'm02', 'm30', 'm09']) await school.ask(author, 'submission.submit', writing);
}, openingMs);
afterAll(() => school.stop());

/** Approvals before, beside and after a term's results: each test stands on the one before. */
test('before anybody computed results an approval is two taps, and nothing is tried', async () => {
  leader = await school.phone(LEADER, review('m02'));
  await leader.waitFor('通过，记 2.00');
  expect(leader.screen()).not.toContain('现在审，可能动到大家的结果');
  leader.tap({ id: 'approve' });
  await leader.waitFor(() => leader.toasts.some(({ title }) => title === '已通过'));
  expect(await tries()).toBe(0);
});

test('once results are put up, the page says so, and the first tap shows what the approval would move', async () => {
  await school.setClock({ nowMs: days.computing });
  await school.ask(office, 'ledger.recompute');
  await school.ask(office, 'ledger.openNotice', { days: 5, reason: '期末考核' });
  leader = await school.phone(LEADER, review('m01'));
  await leader.waitFor('现在审，可能动到大家的结果');
  leader.tap({ id: 'approve' });
  await leader.waitFor('确认通过，记 2.00');
  expect(leader.screen().join('|')).toMatch(/6 位老师里有 \d 位的总分或等次会变/);
  expect(leader.screen()).toContain('因为「活动参与」有 1 位的得分变了。');
  expect(leader.shows({ id: 'verdict-names' })).toBe(false);
  expect(await waitingFor(LEADER)).toBe(1);
});

test('judged otherwise, it is tried anew', async () => {
  leader.tap({ id: 'leave-foreseen' });
  await leader.waitFor(() => leader.shows({ id: 'approve' }));
  leader.tap('−3 离题');
  await leader.settle();
  leader.tap({ id: 'approve' });
  await leader.waitFor('确认通过，记 2.00');
  expect(leader.screen().join('|')).toMatch(/「读书活动」有 1 位的得分变了/);
  leader.tap('−3 离题');
  await leader.waitFor(() => leader.shows({ id: 'approve' }));
  expect(leader.shows({ id: 'confirm-foreseen' })).toBe(false);
});

test('sending it back wants its word before anything is tried', async () => {
  const before = await tries();
  leader.tap({ id: 'return' });
  await leader.waitFor('没有记入');
  expect(await tries()).toBe(before);
  leader.tap('知道了');
  await leader.settle();
});

test('confirmed, it is decided', async () => {
  leader.tap({ id: 'approve' });
  await leader.waitFor('确认通过，记 2.00');
  leader.tap({ id: 'confirm-foreseen' });
  await leader.waitFor(() => leader.toasts.some(({ title }) => title === '已通过'));
  expect(await waitingFor(LEADER)).toBe(0);
});

test('the office may look at names, for a reason', async () => {
  officer = await school.phone(office, review('m30'));
  await officer.waitFor('现在审，可能动到大家的结果');
  officer.tap({ id: 'approve' });
  await officer.waitFor('看明细和名字');
  officer.tap({ id: 'verdict-names' });
  await officer.waitFor('等次怎样变');
  expect(officer.screen()).not.toContain('何佳');
  officer.input({ id: 'names-reason' }, '核对公示名单');
  await officer.settle();
  officer.tap({ id: 'look-at-names' });
  await officer.waitFor('何佳');
  await officer.back();
  await officer.waitFor('确认通过，记 2.00');
});

test('while results are frozen the page says that the piece does not count, and lets it be decided', async () => {
  await school.ask(office, 'ledger.withdrawNotice', { reason: '重来' });
  await passNotice(school);
  await school.ask(office, 'ledger.recompute');
  const frozen = await school.ask<{ state: string }>(office, 'ledger.freeze', { reason: '公示结束' });
  expect(frozen.data.state).toBe('freezing');
  officer.tap({ id: 'confirm-foreseen' });
  await officer.waitFor(() => officer.toasts.some(({ title }) => title === '已通过'));
  officer = await school.phone(office, review('m09'));
  await officer.waitFor('这个学期已经定稿，这一篇不计入');
  const before = await tries();
  officer.tap('通过，不计入');
  await officer.waitFor(() => officer.toasts.some(({ title }) => title === '已通过'));
  expect(await tries()).toBe(before);
});
