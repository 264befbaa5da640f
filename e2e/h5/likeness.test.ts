import { submission } from '@/contract/submission';
import { onlyWords, wholeNote } from '@/testing/work-builder';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** A teacher hands in a piece of which a third is a colleague's; the leader sees what both hold, side by side. */
const LEADER = 'demo-01';
const COLLEAGUE = 'demo-05';
const TEACHER = 'demo-04';

const words = [
  '这个月读到课堂提问这一章，最打动我的是那句肯等三秒。我回头听了自己的录音，一节课问了四十三个问题，真正等到学生想完的只有两次。',
  '问题一多，举手的总是那几个孩子，慢一点的孩子还没有想好，答案已经被说出来了，他们于是学会了等别人的答案。',
  '我试着把一节课的问题减到五个，写在教案最上面，每个问题后面留一行空白，专门记没有举手的孩子后来说了什么。',
];
const plans: Readonly<Record<string, string>> = {
  [COLLEAGUE]: '下周起把问题写成五张卡片放在讲台边，问过一张翻过去一张，下课数一数。',
  [TEACHER]: '每天第一道题先安静读一分钟，谁画了图，请谁讲一讲为什么这样画。',
};

const ofMyOwn =
  '我们组上周听了两节公开课，我注意到两位老师都在开头留了一分钟安静读题的时间。回来以后我也照着做，第一天教室里有些不自在，第三天开始有孩子主动在题目旁边画线段图。批改作业时我把画了图的和没有画图的分开看，画了图的那一组，列式错得少，说理由时也更完整。我想安静不是浪费，是把题目还给学生。';

const own =
  '从图书角借回来的那本旧书，孩子们轮着读了三个星期。我原来担心他们只看图，后来发现午饭后总有人围着同一页争论。争论的内容不是对错，是作者为什么先写雨再写人。我把这个问题原样搬进了周四的课，没有加一句引导，居然讨论了二十分钟。';

let school: School;
let path: string;
const phones = new Map<string, Phone>();
const step = journey(() => school);

async function handIn(account: string, gain: string): Promise<string> {
  const { duties } = await ask(school.cloud, account, submission, 'duties', {});
  const owed = duties.find(({ kind, state }) => kind === 'readingNote' && state === 'none');
  const view = await ask(school.cloud, account, submission, 'submit', {
    dutyId: owed?.dutyId ?? '',
    revision: 0,
    parts: { ...wholeNote, gain, intention: plans[account] ?? own.slice(0, 60) },
    ...onlyWords,
    photos: [],
    files: [],
  });
  return view.submissionId;
}

beforeAll(async () => {
  school = await openDemoSchool();
  await handIn(COLLEAGUE, words.join(''));
  path = `/pages/likeness/index?submissionId=${await handIn(TEACHER, `${words[0]}${ofMyOwn}${words[1]}`)}`;
  for (const [look, choice] of Object.entries(looks)) phones.set(look, await school.phone(LEADER, choice));
});
afterAll(() => school.close());

step('the leader sees whose, from when, and the same words marked in both', async () => {
  for (const [look, phone] of phones) {
    await phone.open(path);
    await phone.sees(/^相同约 \d+%$/, '这一篇，收获', '那一篇，收获', words[1]!);
    await takePicture(phone, `likeness-${look}`);
  }
});

step('a piece in nobody else’s words says so', async () => {
  const submissionId = await handIn('demo-06', own);
  for (const [look, phone] of phones) {
    await phone.open(`/pages/likeness/index?submissionId=${submissionId}`);
    await phone.sees('没有找到相近的段落');
    await takePicture(phone, `likeness-none-${look}`);
  }
});
