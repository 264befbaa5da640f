import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { submission } from '../../src/contract/submission';
import { chooseFiles, photoOf } from './files';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** One of three genres, from the choice to the piece that is taken back; every screen in every look. */
const AUTHORS = { light: 'demo-04', dark: 'demo-06', large: 'demo-07' } as const;
const purpose = '想弄清学生在家读书的时间有多长，受什么影响，学校能做些什么。';
const method = '问了五年级四个班的学生和家长，一共一百六十份问卷。';
const findings = `每天读半小时以上的学生占四成，周末反而更少。${'家里有书架的孩子读得多，手机在卧室的孩子读得少。'.repeat(4)}`;
const advice = `建议每个班办一次家长会专门讲这件事，再由班里借书回家。${'期末再问一次，看看有没有变化。'.repeat(4)}`;

let school: School;
let dutyId = '';
const step = journey(() => school);
const phones: Partial<Record<keyof typeof AUTHORS, Phone>> = {};

beforeAll(async () => {
  school = await openDemoSchool();
  const { duties } = await ask(school.cloud, AUTHORS.light, submission, 'duties', {});
  dutyId = duties.find(({ title }) => title === '期末三类文体')?.dutyId ?? '';
});
afterAll(() => school.close());

/** Every author writes on, each on the phone of one look. */
async function everyAuthor(act: (phone: Phone, look: string) => Promise<void>): Promise<void> {
  for (const look of ['light', 'dark', 'large'] as const) {
    phones[look] ??= await school.phone(AUTHORS[look], looks[look]);
    await act(phones[look], look);
  }
}

async function write(phone: Phone, partId: string, text: string): Promise<void> {
  await phone.tapId(`part-${partId}`);
  await phone.type(`part-${partId}-text`, text);
}

step('first it is asked which of the three', async () => {
  await everyAuthor(async (phone, look) => {
    await phone.open(`/pages/writing/index?dutyId=${dutyId}`);
    await phone.sees('写哪一类', '专题调查');
    await takePicture(phone, `writing-kind-${look}`);
    await phone.tapId('kind-topicSurvey');
    await phone.sees('对象与方法');
  });
});

step('parts, photos with a word under them, a file', async () => {
  await everyAuthor(async (phone, look) => {
    await write(phone, 'purpose', purpose);
    await write(phone, 'findings', findings);
    await phone.tapId('part-method');
    await phone.sees('用提纲开头');
    await takePicture(phone, `writing-begun-${look}`);
    await phone.type('part-method-text', method);
    const pictures = [await photoOf(phone, '问卷第一页'), await photoOf(phone, '统计表')];
    await phone.tap('添加照片，已有 0 张');
    await chooseFiles(phone, () => phone.answer('知道了'), pictures);
    await phone.seesNamed('第 2 张照片，已上传');
    await phone.tapId('arrange');
    await phone.type('caption-1', '问卷的第一页，一共两页');
    await phone.tapId('later-1');
    const file = {
      name: '家庭阅读调查报告（定稿）.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(340_000, '%PDF-1.7 '),
    };
    await chooseFiles(phone, () => phone.tapId('add-file'), [file]);
    await phone.sees('点按打开');
    await phone.tap('通过后愿意放进校内好作品');
    await takePicture(phone, `writing-whole-${look}`);
  });
});

step('the own earlier pieces are offered, and the preview is what a reader sees', async () => {
  await everyAuthor(async (phone, look) => {
    await phone.tapId('earlier');
    await phone.sees('您以前的专题调查', '还没有交过这一类作品');
    await phone.tapId('preview');
    await write(phone, 'advice', advice);
    await phone.tapId('preview');
    await phone.sees('问卷的第一页，一共两页');
    await takePicture(phone, `writing-preview-${look}`);
    await phone.tapId('preview');
  });
});

step('it is handed in, read again by version, and taken back', async () => {
  await everyAuthor(async (phone, look) => {
    await phone.sees('可以提交了');
    await phone.tapId('submit');
    await phone.sees('审阅中', '提交第 1 稿');
    await takePicture(phone, `piece-handed-in-${look}`);
    await phone.tapId('round-0');
    await phone.sees('第 1 稿', '看最新的');
    await phone.tapId('withdraw');
    await phone.sees('收回这份作品？');
    await phone.answer('收回');
    await phone.sees('对象与方法', '可以提交了');
  });
});

step('two devices wrote: both are shown, and the one not chosen is still there', async () => {
  const author = AUTHORS.light;
  const here = phones.light as Phone;
  const piece = await ask(school.cloud, author, submission, 'open', { dutyId });
  await here.page.context().setOffline(true);
  await write(here, 'purpose', `${purpose}这一句写在这台手机上。`);
  await ask(school.cloud, author, submission, 'saveDraft', {
    dutyId,
    kind: 'topicSurvey',
    revision: piece.revision,
    parts: { ...piece.parts, purpose: `${purpose}这一句写在另一台上。` },
    photos: [],
    files: [],
    shares: false,
  });
  await here.page.context().setOffline(false);
  await here.sees('两台设备都写过这一篇');
  await takePicture(here, 'writing-two-drafts-light');
  await here.tapId('take-other');
  await here.sees('没选的那一份');
  await takePicture(here, 'writing-unchosen-light');
});
