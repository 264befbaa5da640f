import { submission } from '@/contract/submission';
import { ask, type DemoCloud } from './cloud';
import type { Cast } from './history';

const MINUTE = 60_000;
/** Whose notes the school may read; the first of them is talked about and recommended. */
const AUTHORS = [7, 12, 21];

/** A few approved notes that their authors share with the school, one with a short conversation and a recommendation. */
export async function shareGoodPieces(cloud: DemoCloud, cast: Cast): Promise<void> {
  for (const [place, index] of AUTHORS.entries()) {
    const author = cast.accounts[index] ?? '';
    const { duties } = await ask(cloud, author, submission, 'duties', {});
    const duty = duties.filter(({ state }) => state === 'approved').at(-1);
    if (duty === undefined) throw new Error(`${author} has no approved note to share`);
    const { submissionId } = await ask(cloud, author, submission, 'open', { dutyId: duty.dutyId });
    await ask(cloud, author, submission, 'setShares', { submissionId, shares: true });
    if (place > 0) continue;
    const leader = leaderOf(cast, index);
    const say = async (account: string, key: string, text: string, minutes: number) => {
      await cloud.setClock({ nowMs: duty.dueAtMs + minutes * MINUTE });
      await ask(cloud, account, submission, 'comment', { submissionId, key, text });
    };
    await say(leader, 'demo0001', '摘的这一句很好。两个孩子后来怎样？', 10);
    await say(author, 'demo0002', '其中一个已经自己借了第二本书，下次写进来。', 25);
    await ask(cloud, leader, submission, 'commend', {
      submissionId,
      remark: '从一句话写到自己班里的孩子，看得见变化。',
    });
    await ask(cloud, leader, submission, 'talk', { submissionId });
  }
}

function leaderOf({ accounts, people }: Cast, index: number): string {
  const group = people[index]?.researchGroup;
  const leader = people.findIndex(
    (person) => person.researchGroup === group && person.duty.includes('教研组长'),
  );
  return accounts[leader] ?? '';
}
