import { ledger } from '@/contract/ledger';
import { ruleBookActions } from '@/contract/rule-books';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { looks } from './looks';
import type { Phone } from './phone';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

const OFFICE = 'demo-office';
const books = '/pages/rules/books/index';
const compare = '/pages/rules/compare/index?id=plan-110';

let school: School;
let office: Phone;
const others = new Map<string, Phone>();
const step = journey(() => school);

/** A picture of what stands in front of the office, and of the same page opened in the other looks. */
async function picture(name: string, path: string, text: string | RegExp): Promise<void> {
  await takePicture(office, `${name}-light`);
  for (const [look, phone] of others) {
    await phone.open(path);
    await phone.sees(text);
    await takePicture(phone, `${name}-${look}`);
  }
}

beforeAll(async () => {
  school = await openDemoSchool();
  office = await school.phone(OFFICE);
  for (const look of ['dark', 'large'] as const) others.set(look, await school.phone(OFFICE, looks[look]));
});
afterAll(() => school.close());

step('the office finds the rule book in force, and reads a clause beside its numbers', async () => {
  await office.open('/pages/mine/index');
  await office.tap('考核细则');
  await office.sees('现在按这一版考核', '可以拿来用的');
  await picture('rules-books', books, '可以拿来用的');
  await office.tapId('in-force');
  await office.sees('考核项', '上报学时');
  await picture('rules-book', '/pages/rules/book/index?id=plan-110&version=1', '上报学时');
  await office.tap(/^外出学习，/);
  await office.sees('返校后几个工作日内有效', '3 个工作日');
  await takePicture(office, 'rules-book-open-light');
});

step('the document is read as it was published, with the answer to each thing found in it', async () => {
  await office.tapId('as-published');
  await office.sees('照字面写的问题', '自带的细则这样定：');
  await picture('rules-published', '/pages/rules/published/index?id=plan-110', '照字面写的问题');
  await office.tapId('compare-published');
  await office.sees('原文 → 第 1 版', '不同的地方');
  await picture('rules-compare-published', `${compare}&version=1&from=published`, '不同的地方');
  await office.back();
  await office.back();
});

step(
  'what is not written rightly is named beside its field and in a list, and can not be saved',
  async () => {
    await office.tapId('edit-book');
    await office.sees('这份细则', '还没有改动');
    await office.tapId('part-items-1');
    await office.type('field-maxHundredths', '20.555');
    await office.sees('「20.555」读不懂：写成 3 或 2.5 这样，至多两位小数');
    await takePicture(office, 'rules-part-fault-light');
    await office.back();
    await office.sees('1 处没写对', '还没写对的');
    await takePicture(office, 'rules-edit-fault-light');
  },
);

step('a number is changed and the book checked', async () => {
  await office.tapId('part-items-1');
  await office.type('field-maxHundredths', '20');
  await office.back();
  await office.tapId('check-book');
  await office.sees(/检查过了/, '就这样改');
  await picture('rules-edit', '/pages/rules/edit/index?id=plan-110&version=1', '这份细则');
  for (const [look, phone] of others) {
    await phone.open('/pages/rules/edit/index?id=plan-110&version=1&at=items.0.clauses.0');
    await phone.sees('条款：二次培训');
    await takePicture(phone, `rules-clause-${look}`);
  }
});

step('one tap mends what was found, and another takes it back', async () => {
  await office.tap('就这样改');
  await office.sees(/^已改：/);
  await takePicture(office, 'rules-edit-fixed-light');
  await office.tap('撤回');
  await office.seesNo(/^已改：/);
});

step('it is saved as the second version with a day and a reason', async () => {
  await office.type('save-reason', '教代会通过的修订');
  await office.sees('可以存了');
  await office.tapId('save-book');
  await office.sees(/第 2 版，/, '试算');
});

step('what the second version changed is laid beside the first', async () => {
  await office.tapId('compare-before');
  await office.sees('第 1 版 → 第 2 版', '30 分 → 20 分');
  await picture('rules-compare', `${compare}&version=2&from=1`, '30 分 → 20 分');
  await office.back();
  await picture('rules-book-second', '/pages/rules/book/index?id=plan-110&version=2', '对照');
});

step(
  'a dry run shows numbers, names only for a reason, and then the term is judged by the new version',
  async () => {
    await office.tapId('dry-run');
    await office.sees('等次怎样变', '换用这一版', '细则改了什么');
    await office.seesNo('会变的人');
    await picture('rules-dry-run', '/pages/rules/dry-run/index?id=plan-110&version=2', '换用这一版');
    await office.type('names-reason', '核对名单');
    await office.tapId('look-at-names');
    await office.sees(/这次查看已记录/);
    await takePicture(office, 'rules-names-light');
    await office.type('rescore-reason', '教代会决定本学期起执行');
    await office.tapId('put-in-force');
    await office.answer('换用');
    await office.sees(/第 2 版，/);
    const { inForce } = await ask(
      school.cloud,
      OFFICE,
      { ...ledger, actions: ruleBookActions },
      'ruleBooks',
      {},
    );
    expect(inForce).toMatchObject({ id: 'plan-110', version: 2 });
  },
);

step(
  'a group gets a percent of its own after a dry run, and a person is not ranked, each for a reason',
  async () => {
    await office.open('/pages/rules/groups/index');
    await office.sees('教研组', '不参评与不适用');
    await office.tap(/^语文组，/);
    await office.type('group-percent', '50');
    await office.tapId('try-group');
    await office.sees('等次怎样变');
    await office.type('group-reason', '承担全区展示任务');
    await takePicture(office, 'rules-group-light');
    await office.tapId('save-group');
    await office.sees(/优秀 50%（细则 30%）/);
    await office.type('find-person', '甲子');
    await office.tap(/参评，各项都适用/);
    await office.tap('不参评');
    await office.type('standing-reason', '借调一学期');
    await takePicture(office, 'rules-standing-light');
    await office.tapId('save-standing');
    await office.sees('1 人');
    await picture('rules-groups', '/pages/rules/groups/index', '不参评与不适用');
  },
);

step(
  'a book of the school’s own is begun from nothing, kept on the phone, and saved by the form alone',
  async () => {
    await office.open(books);
    await office.tapId('begin-own-book');
    await office.sees('存为第 1 版', '还没有写');
    await takePicture(office, 'rules-own-empty-light');
    await office.type('field-title', '本校学时（自定）');
    await office.type('field-source', '2026 年研修方案');
    await office.sees('细则至少要有一个考核项，或者规定学时或任务');
    await takePicture(office, 'rules-own-begun-light');
    await office.open(books);
    await office.sees('没写完的', '本校学时（自定）');
    await takePicture(office, 'rules-books-own-light');
    await office.tapId('own-book');
    await office.tapId('part-hours');
    await office.tap('有要求');
    await office.type('field-text', '每学年 24 学时。');
    await office.type('field-source', '2026 年研修方案，第三条');
    await office.back();
    await office.type('save-reason', '教代会通过');
    await office.sees('可以存了');
    await office.tapId('save-book');
    await office.sees('本校学时（自定）', /第 1 版，/);
  },
);
