import { attendance } from '@/contract/attendance';
import type { MissedEntry } from '@/contract/make-up';
import { ask, type DemoCloud } from './cloud';
import type { DemoPerson } from './people';

const HOUR = 60 * 60_000;

interface Cast {
  readonly office: string;
  readonly accounts: readonly string[];
  readonly people: readonly DemoPerson[];
  readonly nowMs: number;
}

const notes = [
  '看完了讲座录像的前四十分钟。最有用的是那张观察表：先记孩子做了什么，再写自己的判断，两栏分开。下周的研究课，我准备请同组两位老师按这张表各看三个孩子。',
  '读了讲义第二章。以前我总把评语写成结论，这次学到要写出依据：哪一步想对了，哪一步卡住了。明天批的这一摞练习，先挑五本按这个办法写，再和组里对一对。',
] as const;

/**
 * Being away, as the demo school lives it: a leave that waits, a 公假 that was approved, and of two missed sessions one
 * made up and confirmed, one waiting for its leader.
 */
export async function liveAway(cloud: DemoCloud, cast: Cast): Promise<void> {
  await cloud.setClock({ nowMs: cast.nowMs - 3 * HOUR });
  await askForTwo(cloud, cast);
  await makeUpTwo(cloud, cast);
}

async function askForTwo(cloud: DemoCloud, { accounts, people }: Cast): Promise<void> {
  const [waits, granted] = [5, 15].map((index) => accounts[index] ?? '');
  if (!waits || !granted) return;
  const { sessions } = await ask(cloud, waits, attendance, 'leaveChoices', {});
  const next = sessions.filter(({ fault, status }) => fault === null && status === 'upcoming')[1];
  if (next === undefined) return;
  const wish = { sessionIds: [next.sessionId], slipFileId: null };
  await ask(cloud, waits, attendance, 'askLeave', {
    ...wish,
    key: 'demo',
    leaveKind: 'personal',
    reason: '孩子学校的家长会，时间撞上了（演示）',
  });
  const asked = await ask(cloud, granted, attendance, 'askLeave', {
    ...wish,
    key: 'demo',
    leaveKind: 'public',
    reason: '区里抽调监考（演示）',
  });
  const leader = accounts[leaderOf(people, 15)] ?? '';
  const { nextRound } = await ask(cloud, leader, attendance, 'leaveToDecide', { requestId: asked.requestId });
  const verdict = { requestId: asked.requestId, round: nextRound, verdict: 'approved', remark: '' } as const;
  await ask(cloud, leader, attendance, 'decideLeave', verdict);
}

async function makeUpTwo(cloud: DemoCloud, cast: Cast): Promise<void> {
  const missing = await whoMissed(cloud, cast);
  for (const [index, { person, entry }] of missing.entries()) {
    const { sessionId } = entry;
    const material = '看讲座录像的前 40 分钟，再读讲义第二章。录像在学校的共享盘「研修」里。';
    const offer = { sessionId, material, link: '', untilDay: null, open: true };
    await ask(cloud, cast.office, attendance, 'offerMakeUp', offer);
    const account = cast.accounts[person] ?? '';
    await ask(cloud, account, attendance, 'handInMakeUp', {
      sessionId,
      round: 0,
      note: notes[index] ?? notes[0],
    });
    if (index > 0) continue;
    const leader = cast.accounts[leaderOf(cast.people, person)] ?? '';
    const { makeUps } = await ask(cloud, leader, attendance, 'awayQueue', {});
    const makeUpId = makeUps[0]?.makeUpId;
    if (makeUpId === undefined) continue;
    const { nextRound: round } = await ask(cloud, leader, attendance, 'makeUpToConfirm', { makeUpId });
    await ask(cloud, leader, attendance, 'decideMakeUp', {
      makeUpId,
      round,
      verdict: 'confirmed',
      remark: '',
    });
  }
}

/** The first two who missed a session and lead nobody, with what they missed last. */
async function whoMissed(cloud: DemoCloud, { accounts, people }: Cast) {
  const found: { readonly person: number; readonly entry: MissedEntry }[] = [];
  for (const [person, account] of accounts.entries()) {
    if (found.length === 2) break;
    // The fourth teacher is the one whom visitors play: what they missed is theirs to make up.
    if (person === 3 || people[person]?.duty !== '教师') continue;
    const { missed } = await ask(cloud, account, attendance, 'myMakeUps', {});
    const entry = missed.find(({ status }) => status === 'absent');
    if (entry !== undefined) found.push({ person, entry });
  }
  return found;
}

/** The leader of a person's research group: the first of it. */
function leaderOf(people: readonly DemoPerson[], person: number): number {
  return people.findIndex(({ researchGroup }) => researchGroup === people[person]?.researchGroup);
}
