import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

let school: SmallSchool;

beforeAll(async () => {
  school = await openSmallSchool();
}, openingMs);
afterAll(() => school.stop());

test('a message opens the app on a phone that does not know its owner yet: the page is read as soon as it does', async () => {
  const phone = await school.phone('m01', {
    path: 'pages/inbox/index',
    slowCalls: { 'member.me': { backMs: 600 } },
  });
  await phone.waitFor('还没有消息');
});
