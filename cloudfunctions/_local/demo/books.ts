import { notify } from '@/contract/notify';
import { sharing } from '@/contract/sharing';
import { submission } from '@/contract/submission';
import { schoolDay } from '@/domain/term/school-day';
import { ask, type DemoCloud } from './cloud';
import type { Cast } from './history';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
/** Rows of the roster. */
const LEADER = 0;
const AUTHOR = 7;
const READERS = [4, 8];

const finds = [
  ['举手前先数三秒', '提问以后心里数三秒再点名，举手的孩子多了一倍，慢热的也敢说了。'],
  ['黑板右边留一块不擦', '学生说出的关键词都写在那一块，下课前让他们指着说一遍今天学了什么。'],
  ['作业本先翻到最后一页', '收作业前先看最后一页有没有订正，比从头批省时间，也看得出谁没弄懂。'],
] as const;

/** A book that a group reads with a note linked to it, and two calls for small finds: one that ended in a booklet, one running. */
export async function readAndCollect(cloud: DemoCloud, { accounts, nowMs }: Cast): Promise<void> {
  const account = (index: number) => accounts[index] ?? '';
  await cloud.setClock({ nowMs: nowMs - 6 * DAY });
  const { bookId } = await ask(cloud, account(AUTHOR), sharing, 'recommendBook', {
    title: '给教师的建议',
    author: '苏霍姆林斯基',
    reason: '一百条里挑了十条，每一条都能第二天就用。新接班的老师尤其值得读第 6 条。',
  });
  const { choices } = await ask(cloud, account(LEADER), sharing, 'bookArranging', { bookId });
  const [own] = choices;
  if (own === undefined) throw new Error('the leader leads no group');
  const { groupId } = own;
  await ask(cloud, account(LEADER), sharing, 'chooseBook', { bookId, groupId, chosen: true });
  for (const reader of [AUTHOR, ...READERS])
    await ask(cloud, account(reader), sharing, 'readBook', { bookId, reads: true });
  const { entries } = await ask(cloud, account(AUTHOR), submission, 'library', {});
  const { pieces } = await ask(cloud, account(AUTHOR), sharing, 'ownBookNotes', { bookId });
  const note = pieces.find((piece) => entries.some((entry) => entry.submissionId === piece.submissionId));
  if (note !== undefined)
    await ask(cloud, account(AUTHOR), sharing, 'linkBookNote', {
      ...{ bookId, submissionId: note.submissionId, linked: true },
    });

  const opened = { ask: '课堂上一个小做法：什么情况、怎么做、有什么变化，三五句话。', groupId };
  const { callId } = await ask(cloud, account(LEADER), sharing, 'openCollection', {
    ...{ ...opened, key: 'demo0001', title: '课堂巧招', until: schoolDay(nowMs - 2 * DAY) },
  });
  for (const [place, [title, text]] of finds.entries())
    await ask(cloud, account(AUTHOR + place), sharing, 'handInFind', {
      ...{ callId, key: `demo000${place}`, revision: 0, title, text, mayCompile: true, photos: [] },
    });
  await cloud.setClock({ nowMs: nowMs - DAY });
  const desk = await ask(cloud, account(LEADER), sharing, 'compileDesk', { callId });
  await ask(cloud, account(LEADER), sharing, 'compileBooklet', {
    ...{ callId, revision: 0, title: '课堂巧招（第一辑）', summary: '' },
    parts: desk.entries.map(({ entryId, title }) => ({ entryId, heading: title })),
  });
  await cloud.setClock({ nowMs: nowMs - DAY + MINUTE });
  await ask(cloud, account(LEADER), sharing, 'openCollection', {
    ...{ ...opened, key: 'demo0002', title: '小细节大问题', until: schoolDay(nowMs + 5 * DAY) },
  });
  // Days ago: everybody has seen what these told.
  const { messages } = await ask(cloud, account(AUTHOR), notify, 'inbox', { beforeMs: null });
  const told = messages.filter(({ kind }) => kind === 'bookChosen' || kind === 'collected');
  const seen = { messageIds: told.map(({ messageId }) => messageId) };
  await Promise.all(accounts.map((each) => ask(cloud, each, notify, 'markRead', seen)));
}
