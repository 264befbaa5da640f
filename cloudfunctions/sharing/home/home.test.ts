import type { SharingHome } from '@/contract/sharing-home';
import { atSchoolTime } from '@/domain/term/school-day';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aPost, aTrip, storedPost, storedTrip } from '@/testing/trip-builder';
import { launchSchoolCloud, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const onTheRoad = atSchoolTime('2026-12-08', '11:20');

const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [],
});
const ofGroup = aTrip({
  tripId: 'm20-trip0002',
  topic: '数学命题培训',
  travellerIds: ['m20'],
  askedBy: 'm20',
  readers: { kind: 'groups', groupIds: ['maths'] },
});
const asked = aTrip({ tripId: 'm02-trip0003', askedBy: 'm02', travellerIds: ['m02'], state: 'asked' });

const home = async (who: string) => (await cloud.ask<SharingHome>(who, 'sharing.home')).data;

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments({ members: people }),
    otherSchool,
    { trips: [aTrip(), ofGroup, asked].map(storedTrip), posts: [storedPost(aPost())] },
  ]);
  await cloud.setClock({ nowMs: onTheRoad });
});
afterAll(() => cloud.stop());

test('who is away stands first, with what was sent last and whether it is new', async () => {
  const { trips, waiting } = await home('m02');
  expect(trips).toEqual([
    {
      tripId: 'm01-trip0001',
      topic: '省小学语文课堂观摩',
      note: expect.stringContaining('正在外出'),
      due: null,
      isNew: true,
      posts: [
        {
          postId: 'm01-post0001',
          by: '林晓云',
          when: '10:42',
          text: '第二节复述课，板书先画路线，再填词语。',
        },
      ],
      mine: false,
    },
  ]);
  expect(waiting).toBeNull();
});

test('one’s own post is no news to oneself, nor what was seen', async () => {
  expect((await home('m01')).trips).toMatchObject([{ isNew: false, mine: true }]);
  await cloud.ask('m02', 'sharing.feed', { tripId: 'm01-trip0001' });
  expect((await home('m02')).trips).toMatchObject([{ isNew: false }]);
});

test('a trip for one group is there for that group alone; another school sees nothing', async () => {
  const topics = async (who: string) => (await home(who)).trips.map(({ topic }) => topic);
  expect(await topics('m20')).toContain('数学命题培训');
  expect(await topics('m30')).not.toContain('数学命题培训');
  expect(await home('yz/m01')).toEqual({
    trips: [],
    waiting: null,
    questions: [],
    reading: [],
    calls: [],
    favourites: [],
  });
  expect((await cloud.ask('nobody', 'sharing.home')).ok).toBe(false);
});

test('the office learns how many applications wait, whoever asked for one does not decide it', async () => {
  expect((await home('m40')).waiting).toBe(1);
  expect((await home('m41')).waiting).toBe(1);
});

test('three days after the return what is due stands there with its last day', async () => {
  await cloud.setClock({ nowMs: atSchoolTime('2026-12-10', '11:20') });
  expect((await home('m01')).trips[0]?.due).toEqual({
    title: '二次培训，还有 3 个工作日',
    note: '最晚 12月14日 周一，逾期不计学分',
  });
});
