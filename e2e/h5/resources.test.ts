import { sharing } from '@/contract/sharing';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** 资源库 in the browser, every screen in every look. */
const AUTHOR = 'demo-05';
const READER = 'demo-07';
const OFFICER = 'demo-office';

let school: School;
const step = journey(() => school);
let resourceId = '';

const wish = {
  kind: 'courseware',
  subject: '语文',
  stage: '高年级',
  platform: 'research',
  copyright: 'own',
  copyrightNote: '',
  isPublic: false,
} as const;
const bare = { photos: [], files: [] };
const written = [
  {
    key: 'picture001',
    title: '复述课的板书设计',
    summary: '先画路线，再填词语；孩子照着路线讲，不背原文。',
    tags: ['复述', '板书'],
  },
  {
    key: 'picture002',
    title: '五年级上册单元整体教学反思',
    summary: '三段就够：得、失、怎么改。',
    tags: ['单元整体', '反思'],
  },
  { key: 'picture003', title: '整本书阅读记录单', summary: '一页纸，四个格。', tags: ['整本书', '阅读'] },
];

beforeAll(async () => {
  school = await openDemoSchool();
  for (const one of written)
    resourceId = (await ask(school.cloud, AUTHOR, sharing, 'addResource', { ...wish, ...bare, ...one }))
      .resourceId;
});
afterAll(() => school.close());

step('the library is searched by initials, and a resource is read', async () => {
  await school.inEveryLook(READER, async (phone, look) => {
    await phone.open('/pages/resources/index');
    await phone.sees('复述课的板书设计');
    await takePicture(phone, `resources-${look}`);
    await phone.tapId('more-facets');
    await phone.type('shelf-text', 'jxfs');
    await phone.sees('找到的');
    await takePicture(phone, `resources-found-${look}`);
    await phone.open(`/pages/resources/item/index?resourceId=${resourceId}`);
    await phone.sees('整本书阅读记录单');
    await takePicture(phone, `resources-item-${look}`);
    await phone.open(`/pages/resources/recommend/index?key=r.${resourceId}`);
    await phone.sees('本组的在前');
    await takePicture(phone, `resources-recommend-${look}`);
  });
});

step('something is put in, and what is missing is named', async () => {
  await school.inEveryLook(AUTHOR, async (phone, look) => {
    await phone.open('/pages/resources/add/index');
    await phone.sees('还差标题');
    await phone.type('wish-title', '朗读指导的三个台阶');
    await takePicture(phone, `resources-add-${look}`);
  });
});

step('the office reads what was reported and answers', async () => {
  await ask(school.cloud, READER, sharing, 'reportResource', { resourceId, reason: '第二页有学生姓名' });
  await school.inEveryLook(OFFICER, async (phone, look) => {
    await phone.open('/pages/resources/reports/index');
    await phone.sees('第二页有学生姓名');
    await takePicture(phone, `resources-reports-${look}`);
  });
});
