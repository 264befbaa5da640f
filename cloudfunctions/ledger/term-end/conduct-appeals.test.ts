import type { ConductReport } from '@/domain/ledger/conduct/report';
import { aConductReport } from '@/testing/conduct-builder';
import type { SchoolCloud } from '../../_shared/testing/school-cloud';
import {
  end,
  freezing,
  launchEndingSchool,
  OFFICE,
  OTHER_OFFICER,
  passNotice,
} from '../testing/ending-school';

let cloud: SchoolCloud;
let reports = 0;

beforeEach(async () => {
  cloud = await launchEndingSchool();
});
afterEach(() => cloud.stop());

const load = (changes: Partial<ConductReport>) => {
  reports += 1;
  const reportId = `m09-k${String(reports).padStart(7, '0')}`;
  const report = aConductReport({ reportId, rounds: 3, deciderIds: [OFFICE], ...changes });
  return cloud
    .load('conductReports', [{ ...report, _id: `${report.schoolId}:${reportId}` }])
    .then(() => reportId);
};
const view = async () => (await end(cloud, 'termEnd')).data;

test('an open appeal against a penalty keeps the term from being frozen until it is decided', async () => {
  const reportId = await load({ state: 'appealed' });
  await passNotice(cloud);
  expect(await view()).toMatchObject({ conductAppeals: 1, appeals: [] });
  expect((await end(cloud, 'freeze', freezing)).error).toMatchObject({
    code: 'appealsOpen',
    details: { open: 1 },
  });
  expect(await view()).toMatchObject({ state: 'notice', cutoffAtMs: null });

  const decision = { reportId, round: 3, verdict: 'rejected', reason: '核对过了，维持' };
  const decided = await cloud.ask(OTHER_OFFICER, 'ledger.decideConductAppeal', decision);
  expect(decided).toMatchObject({ ok: true });
  expect(await view()).toMatchObject({ conductAppeals: 0 });
  expect((await end(cloud, 'freeze', freezing)).data).toMatchObject({ state: 'freezing' });
});

test('reports that nobody appealed against, of an earlier term and of another school keep nobody waiting', async () => {
  for (const changes of [
    { state: 'penalised' },
    { state: 'rejected' },
    { state: 'upheld' },
    { state: 'appealed', termId: '2025-2' },
    { state: 'appealed', schoolId: 'yz' },
  ] as const)
    await load(changes);
  await passNotice(cloud);
  expect(await view()).toMatchObject({ conductAppeals: 0 });
  expect((await end(cloud, 'freeze', freezing)).data).toMatchObject({ state: 'freezing' });
});
