import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, reviewTemplate, type SmallSchool, scan } from './small-school';

let school: SmallSchool;
let phone: Phone;
let code: string;
let sessionId: string;

beforeAll(async () => {
  school = await openSmallSchool();
  code = await school.newcomer('m50', '沈一帆');
  sessionId = await school.planned({ title: '班会课怎样开' });
  phone = await school.phone('o-new-teacher');
}, openingMs);
afterAll(() => school.stop());

/** One phone from the first look to the first seal: each test stands on the one before. */
describe('a teacher’s first day', () => {
  test('begins as a guest who looks around: a sample, what this is for, and nobody is asked to sign in', async () => {
    await phone.waitFor('示例');
    expect(phone.screen()).toEqual(expect.arrayContaining(['研修簿', '绑定身份']));
    for (const [tab, word] of [
      ['研修', '绑定'],
      ['分享', '绑定'],
      ['我的', '这里是您自己的研修簿'],
      ['今日', '示例'],
    ] as const) {
      await phone.switchTab(tab);
      await phone.waitFor(word);
    }
    expect(phone.device.modals).toEqual([]);
  });

  test('a code that nobody was given is refused in words, and can be corrected', async () => {
    phone.tap({ id: 'go-bind' });
    await phone.waitFor('还差 8 个字符');
    expect(() => phone.tap({ id: 'bind' })).toThrow('is disabled');
    phone.input('绑定码', 'AAAA2222');
    await phone.settle();
    phone.tap({ id: 'bind' });
    await phone.waitFor('没有这个码');
    phone.tap('改一下再试');
    await phone.settle();
  });

  test('the code from the office binds the phone, and 今日 knows its person and the day’s session', async () => {
    phone.input('绑定码', code.toLowerCase().replace('-', ' '));
    await phone.settle();
    phone.tap({ id: 'bind' });
    await phone.waitFor('班会课怎样开');
    expect(phone.page()).toMatchObject({ route: 'pages/today/index', depth: 1 });
    expect(phone.toasts.map(({ title }) => title)).toContain('绑定好了');
    expect(phone.screen()).toEqual(expect.arrayContaining(['十二月十八日', '15:30 开始', '还有 10 分钟']));
  });

  test('before the host opens check-in there is nothing to tap, and the page says why', () => {
    expect(phone.screen()).toContain('主持人开始签到后，这里就能签');
    expect(() => phone.tap({ id: 'check-in' })).toThrow('is disabled');
  });

  test('one scan: the seal, the hours of this session and the total', async () => {
    await school.ask('m40', 'attendance.openSession', { sessionId });
    phone.pullDown();
    await phone.waitFor(() => !phone.screen().includes('主持人开始签到后，这里就能签'));
    scan(phone, await school.token(sessionId));
    await phone.waitFor('已签');
    expect(phone.page()).toMatchObject({ route: 'pages/check-in/index', query: { sessionId } });
    expect(phone.screen()).toEqual(
      expect.arrayContaining(['班会课怎样开', '15:20，准时', '+1.5 学时', '1.5', '/ 12 学时']),
    );
    expect(phone.device.effects.map(({ api }) => api)).toContain('vibrateShort');
    expect(await school.documents('facts')).toMatchObject([{ kind: 'checkIn', memberId: 'm50', sessionId }]);
  });

  test('is offered a message when a result is there: WeChat is asked inside the tap, the yes is recorded', async () => {
    phone.answerSubscribe('accept');
    await phone.waitFor('审核结果出来时提醒我');
    phone.tap({ id: 'remind' });
    await phone.waitFor(() => phone.toasts.some(({ title }) => title === '好的，有结果时微信提醒您'));
    expect(phone.device.effects).toContainEqual({
      api: 'requestSubscribeMessage',
      options: { tmplIds: [reviewTemplate] },
    });
    expect(await school.documents('quotas')).toMatchObject([{ memberId: 'm50', remaining: 1 }]);
    await phone.waitFor(() => !phone.screen().includes('审核结果出来时提醒我'));
  });

  test('back on 今日 the seal stands, and 我的 counts the hours', async () => {
    await phone.back();
    await phone.waitFor('15:20 已签，准时');
    await phone.switchTab('我的');
    // What the phone remembered stands until the new reading has come.
    await phone.waitFor('到 1');
    expect(phone.screen()).toEqual(expect.arrayContaining(['沈一帆', '1.5', '/ 12 学时']));
  });
});
