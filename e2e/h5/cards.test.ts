import { member } from '@/contract/member';
import { cardPath } from '@/domain/sharing/card';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { photoOf } from './files';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** What a chat sees of a trip, in every look: the card itself, a stranger's page, and the page of whoever is not bound. */
const AUTHOR = 'demo-05';
const STRANGER = 'nobody-at-all';
const text =
  '第二节复述课，板书先画路线，再填词语，最后擦去词语，让孩子看图讲。\n孩子讲到第三遍，自己加了“先”“接着”“最后”，这几个词不是老师教的。';

let school: School;
let title = '';
let ref = { schoolId: '', tripId: '', postId: '' };
const step = journey(() => school);

beforeAll(async () => {
  school = await openDemoSchool();
  const me = await ask(school.cloud, AUTHOR, member, 'me', {});
  if (me.kind !== 'member') throw new Error(`${AUTHOR} is bound to nobody`);
  const { schoolId, memberId } = me.profile;
  title = `${me.school.name}：省小学语文课堂观摩（12月8日）`;
  const phone = await school.phone(AUTHOR);
  const { buffer } = await photoOf(phone, '复述课：路线图<br>起因<br>经过<br>结果');
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const { body } = await school.cloud.upload(AUTHOR, `${schoolId}/${memberId}/sharing/${name}`, bytes);
    return (body as { readonly fileID: string }).fileID;
  };
  const photos = [{ fileId: await put('a.png', buffer), sizeBytes: buffer.length, check: 'pass' }] as const;
  const fileId = await put('b.pdf', new TextEncoder().encode('%PDF-1.4'));
  const files = [{ fileId, name: '复述课板书设计.pdf', ending: 'pdf', sizeBytes: 820_000 }] as const;
  const trip = aTrip({ schoolId, tripId: `${memberId}-cards`, travellerIds: [memberId], askedBy: memberId });
  const post = { schoolId, tripId: trip.tripId, memberId, text, photos, files };
  await school.cloud.load('trips', [storedTrip(trip)]);
  await school.cloud.load('posts', [
    storedPost(aPost({ ...post, postId: `${memberId}-open`, isPublic: true })),
    storedPost(aPost({ ...post, postId: `${memberId}-inside` })),
  ]);
  ref = { schoolId, tripId: trip.tripId, postId: `${memberId}-open` };
});
afterAll(() => school.close());

function inside() {
  return { ...ref, postId: ref.postId.replace('-open', '-inside') };
}

step('a stranger reads what is public, and of everything else learns who can open it', async () => {
  await school.inEveryLook(STRANGER, async (phone, look) => {
    await phone.open(cardPath(ref));
    await phone.sees('省小学语文课堂观摩', '复述课板书设计.pdf', '存到电脑', /^.老师，2026年12月8日/);
    await takePicture(phone, `card-public-${look}`);
    await phone.open(cardPath(inside()));
    await phone.sees('这张卡片给本校老师看', '绑定身份');
    await phone.seesNo('省小学语文课堂观摩');
    await takePicture(phone, `card-bind-${look}`);
  });
});

step('the traveller sees the card as the chat will, and who can open it', async () => {
  await school.inEveryLook(AUTHOR, async (phone, look) => {
    await phone.open(`/pages/trip/post/index?tripId=${ref.tripId}&postId=${ref.postId}`);
    await phone.sees('收到卡片的人都能看，不用绑定。对外只显示姓氏。');
    await phone.seesNamed(`卡片的样子：${title}`);
    await takePicture(phone, `card-share-${look}`);
  });
  const phone = await school.phone(AUTHOR);
  await phone.open(`/pages/trip/post/index?tripId=${ref.tripId}&postId=${inside().postId}`);
  await phone.sees('只有本校绑定了身份的老师能看。卡片上只有学校、外出主题和日期。');
  await takePicture(phone, 'card-share-inside-light');
  await phone.tapId('see-card');
  await phone.sees('第二节复述课');
});
