import { member } from '@/contract/member';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { foundEmptySchool } from '../../cloudfunctions/_local/demo/load';
import { journey } from './journey';
import type { Phone } from './phone';
import { openDemoSchool, openNewSchool, type School } from './school';

const OFFICE = 'demo-office';

describe('somebody without a binding', () => {
  let school: School;
  let phone: Phone;
  const step = journey(() => school);

  beforeAll(async () => {
    school = await openDemoSchool();
    phone = await school.phone('newcomer');
  });
  afterAll(() => school.close());

  step('looks around without being asked for anything', async () => {
    await phone.open('/pages/today/index');
    await phone.sees(/一本自己的簿子/, '示例', '绑定身份');
    await phone.tap('研修');
    await phone.sees('绑定身份');
    await phone.tap('我的');
    await phone.sees('这里是您自己的研修簿');
    await phone.tap(/^设置/);
    await phone.sees('大字');
  });

  step('is told what to do about a code that nobody issued', async () => {
    await phone.open('/pages/today/index');
    await phone.tap('绑定身份');
    await phone.type('binding-code', 'zzzz 9999');
    await phone.tap('绑定');
    await phone.sees('没有这个码', '没有这个绑定码，请对照绑定单核对后重新输入。');
    await phone.tap('改一下再试');
  });

  step('is told that a code was used by somebody else', async () => {
    const [used] = await freshCodes(school, 1);
    await ask(school.cloud, 'somebody-else', member, 'bind', { code: used ?? '' });
    await phone.type('binding-code', used ?? '');
    await phone.tap('绑定');
    await phone.sees('这个码用过了');
    await phone.tap('改一下再试');
  });

  step('becomes a teacher by the code of the office, and the day is there', async () => {
    const [code] = await freshCodes(school, 1);
    await phone.type('binding-code', code ?? '');
    await phone.tap('绑定');
    await phone.sees('作业设计与分层练习', '待完成');
    await phone.tap('我的');
    await phone.sees(/示例小学（演示）/, '本学期的印');
  });
});

describe('a school that starts without demo data', () => {
  let school: School;
  const step = journey(() => school);

  beforeAll(async () => {
    school = await openNewSchool();
  });
  afterAll(() => school.close());

  step('its office binds by the printed code and is led to the first import', async () => {
    const code = await foundEmptySchool(school.cloud);
    const phone = await school.phone('office-phone');
    await phone.open('/pages/bind/index');
    await phone.type('binding-code', code ?? '');
    await phone.tap('绑定');
    await phone.sees('还没有学期安排', '活动与签到', '名册');
    await phone.tap('活动与签到');
    await phone.tap('导入学期计划');
    await phone.sees('四张表：学期、月主题、活动、任务。');
  });
});

/** Releases people of the demo school and has the office issue them new codes. */
async function freshCodes(school: School, count: number): Promise<string[]> {
  const { entries } = await ask(school.cloud, OFFICE, member, 'roster', {});
  const chosen = entries.filter((entry) => entry.boundAtMs !== null && entry.roles.join() === 'teacher');
  const memberIds = chosen.slice(-count).map((entry) => entry.memberId);
  for (const memberId of memberIds)
    await ask(school.cloud, OFFICE, member, 'releaseBinding', { memberId, reason: '换了手机' });
  const { codes } = await ask(school.cloud, OFFICE, member, 'issueCodes', { memberIds });
  return codes.map(({ code }) => code);
}
