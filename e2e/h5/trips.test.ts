import { member } from '@/contract/member';
import { sharing } from '@/contract/sharing';
import { atSchoolTime } from '@/domain/term/school-day';
import { aTrip, storedTrip } from '@/testing/trip-builder';
import { ask } from '../../cloudfunctions/_local/demo/cloud';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** 外出学习 in the browser: the list, an application, the office's word, and the days after a return, in every look. */
const TRAVELLER = 'demo-08';
const OFFICE = 'demo-office';

let school: School;
const step = journey(() => school);
const homecoming = '/pages/trip/index?tripId=guoqing-0001';

beforeAll(async () => {
  school = await openDemoSchool();
  const me = await ask(school.cloud, TRAVELLER, member, 'me', {});
  if (me.kind !== 'member') throw new Error('the traveller is bound to nobody');
  const { memberId } = me.profile;
  const trip = aTrip({
    schoolId: 'demo',
    tripId: 'guoqing-0001',
    from: '2025-09-28',
    to: '2025-09-30',
    travellerIds: [memberId],
    askedBy: memberId,
  });
  await school.cloud.load('trips', [storedTrip(trip)]);
});
afterAll(() => school.close());

step('a traveller finds the trip of last week in the list, and applies for another', async () => {
  await school.inEveryLook(TRAVELLER, async (phone, look) => {
    await phone.open('/pages/trip/list/index');
    await phone.sees('我的外出', '校内外出', '材料待整理', '正在外出');
    await takePicture(phone, `trips-list-${look}`);
    await phone.open('/pages/trip/ask/index');
    await phone.type('trip-topic', '全国小学语文教学年会');
    await phone.type('trip-destination', '省会展中心');
    await phone.sees('还没选出发日期', '已选 1 人');
    await takePicture(phone, `trips-ask-${look}`);
  });
});

step('the office decides, with the words and the days before it', async () => {
  const phone = await school.phone(OFFICE);
  const tripId = await askForTrip();
  await phone.open('/pages/today/index');
  await phone.tapId('office-trips');
  await phone.sees('等您审批');
  await school.inEveryLook(OFFICE, async (other, look) => {
    await other.open(`/pages/trip/decide/index?tripId=${tripId}`);
    await other.sees('外出的老师', '批准');
    await takePicture(other, `trips-decide-${look}`);
  });
  await phone.tapId(`trip-${tripId}`);
  await phone.tapId('refuse-trip');
  await phone.sees('请写一句原因，让外出的老师知道怎么办。');
  await phone.tap('知道了');
  await phone.type('trip-reason', '请先把课调好');
  await phone.tapId('approve-trip');
  await phone.sees('录入外出');
  await phone.seesNo('等您审批');
});

step('back before National Day: three working days, up to the worked Saturday', async () => {
  await school.cloud.setClock({ nowMs: atSchoolTime('2025-10-09', '11:20') });
  await school.inEveryLook(TRAVELLER, async (phone, look) => {
    await phone.open(homecoming);
    await phone.sees('，还有 3 个工作日', '10月11日 周六', '长假不计');
    await takePicture(phone, `trips-head-${look}`);
  });
  await school.cloud.setClock({ nowMs: Number(process.env.JOURNEYS_MOMENT_MS) });
});

async function askForTrip(): Promise<string> {
  const desk = await ask(school.cloud, TRAVELLER, sharing, 'tripDesk', { tripId: null });
  const { tripId } = await ask(school.cloud, TRAVELLER, sharing, 'askTrip', {
    key: 'journey1',
    topic: '全国小学语文教学年会',
    destination: '省会展中心',
    host: '中国教育学会',
    from: desk.today,
    to: desk.today,
    travellerIds: [desk.memberId],
    readers: { kind: 'school' },
  });
  const phone = await school.phone(TRAVELLER);
  await phone.open(`/pages/trip/request/index?tripId=${tripId}`);
  await phone.sees('经过', '等审批');
  await takePicture(phone, 'trips-item-light');
  return tripId;
}
