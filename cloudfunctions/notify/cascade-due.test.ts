import type { TrainingSession } from '@/domain/attendance/training-session';
import type { Message } from '@/domain/notice/message';
import type { Trip } from '@/domain/sharing/trip';
import { atSchoolTime } from '@/domain/term/school-day';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { aTrip } from '@/testing/trip-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
/** Every test has a school of its own. */
let here = 's0';
let round = 0;
const at = (day: string, time: string) => atSchoolTime(`2026-12-${day}`, time);
const cascade = {
  sessionId: '2026-1-s20',
  form: 'cascadeTraining',
  bookedBy: 'm01',
  bookedAtMs: at('09', '12:00'),
} as const;

beforeAll(async () => {
  cloud = await launchSchoolCloud([]);
});
afterAll(() => cloud.stop());

/** A trip of 林晓云 and 陈立, back on Wednesday the 9th: due on Monday the 14th. */
async function aTripBack(
  changes: Partial<Trip> = {},
  session: Partial<TrainingSession> | null = null,
  currentTermId: string | null = '2026-1',
) {
  round += 1;
  here = `s${round}`;
  const documents = schoolDocuments({ school: aSchool({ schoolId: here, currentTermId }), members: people });
  for (const [collection, list] of Object.entries(documents)) await cloud.load(collection, list);
  const trip = aTrip({ schoolId: here, travellerIds: ['m01', 'm02'], digest: null, ...changes });
  await cloud.load('trips', [{ ...trip, _id: `${here}:${trip.tripId}` }]);
  if (session === null) return;
  const booked = aSession({
    ...{ schoolId: here, sessionId: cascade.sessionId, place: '录播教室' },
    ...{ startsAtMs: at('11', '15:30'), endsAtMs: at('11', '17:00'), ...session },
  });
  await cloud.load('sessions', [{ ...booked, _id: `${here}:${booked.sessionId}` }]);
}

async function run(...moments: readonly number[]): Promise<void> {
  for (const nowMs of moments) {
    await cloud.setClock({ nowMs });
    await Promise.all([cloud.runTimer('notify'), cloud.runTimer('notify')]);
  }
}

async function told(): Promise<[string, string][]> {
  const messages = await cloud.documents<Message>('messages');
  return messages
    .filter(({ schoolId, kind }) => schoolId === here && kind.startsWith('cascade'))
    .map(({ memberId, title }): [string, string] => [memberId, title])
    .sort(([a, x], [b, y]) => (`${a}${x}` < `${b}${y}` ? -1 : 1));
}

const toBoth = (title: string) => [
  ['m01', `${title}：省小学语文课堂观摩`],
  ['m02', `${title}：省小学语文课堂观摩`],
];

test('the travellers are reminded on the evening of the return, the day before and on the day: each once', async () => {
  await aTripBack();
  await run(at('09', '17:50'));
  expect(await told()).toEqual([]);
  await run(at('09', '18:00'), at('09', '18:10'), at('10', '07:00'));
  expect(await told()).toEqual(toBoth('二次培训，12月14日前'));
  await run(at('13', '06:50'));
  expect(await told()).toHaveLength(2);
  await run(at('13', '07:00'), at('13', '07:10'), at('14', '07:00'), at('14', '07:10'));
  const titles = (await told()).filter(([who]) => who === 'm01').map(([, title]) => title.split('：')[0]);
  expect(titles).toEqual(['二次培训今天截止', '二次培训明天截止', '二次培训，12月14日前']);
  expect(await told()).toHaveLength(6);
});

test('whoever came back at night is told in the morning; nobody in the quiet hours', async () => {
  await aTripBack();
  await run(at('09', '21:30'), at('10', '06:30'));
  expect(await told()).toEqual([]);
  await run(at('10', '07:00'));
  expect(await told()).toEqual(toBoth('二次培训，12月14日前'));
});

test('leaders and the office learn of it only when the deadline has passed', async () => {
  await aTripBack();
  await run(at('14', '07:00'), at('14', '20:50'));
  expect((await told()).map(([who]) => who)).toEqual(['m01', 'm02']);
  await run(at('15', '07:00'), at('15', '07:10'));
  const after = (await told()).filter(([, title]) => title.startsWith('二次培训过了期限'));
  expect(after.map(([who]) => who)).toEqual(['m09', 'm40', 'm42']);
});

test('booked, the reminder says when; held, there is none; cancelled, it is due again', async () => {
  await aTripBack({ cascade }, {});
  await run(at('13', '07:00'));
  const [message] = (await cloud.documents<Message>('messages')).filter(({ schoolId }) => schoolId === here);
  expect(message?.body).toContain('已安排在 12月11日 15:30，录播教室。');
  await aTripBack({ cascade }, { state: 'closed', closedAtMs: at('11', '17:05') });
  await run(at('13', '07:00'), at('14', '07:00'), at('15', '07:00'));
  expect(await told()).toEqual([]);
  await aTripBack({ cascade }, { state: 'cancelled' });
  await run(at('14', '07:00'));
  expect(await told()).toEqual(toBoth('二次培训今天截止'));
});

test('a session that was held waits for the group’s leader, told once; what was judged waits for nobody', async () => {
  await aTripBack({ cascade }, { state: 'closed', closedAtMs: at('11', '17:05') });
  await run(at('11', '17:10'), at('11', '17:20'));
  expect(await told()).toEqual([['m09', '二次培训待评定：省小学语文课堂观摩']]);
  await aTripBack({ cascade }, { state: 'closed', closedAtMs: at('11', '21:05') });
  await run(at('11', '21:10'));
  expect(await told()).toEqual([]);
  await run(at('12', '07:00'));
  expect(await told()).toEqual([['m09', '二次培训待评定：省小学语文课堂观摩']]);
});

test('an extension moves the reminders, and a message that its command left out is added', async () => {
  const extension = { to: '2026-12-16', reason: '礼堂在修', byMemberId: 'm40', atMs: at('14', '08:00') };
  await aTripBack({ extension });
  await run(at('14', '08:10'));
  expect(await told()).toEqual(toBoth('二次培训延期'));
  await run(at('15', '07:00'));
  expect((await told()).map(([, title]) => title.slice(0, 8)).sort()).toEqual([
    '二次培训延期：省',
    '二次培训延期：省',
    '二次培训明天截止',
    '二次培训明天截止',
  ]);
});

describe('when the term has ended and the training is still due', () => {
  test.each([
    ['the next one is running', '2026-2'],
    ['no other runs yet', null],
  ])('the travellers are reminded, and the office learns that it passed: %s', async (_, running) => {
    await aTripBack({}, null, running);
    await run(at('09', '18:00'), at('13', '07:00'), at('14', '07:00'));
    expect((await told()).map(([, title]) => title.split('：')[0]).sort()).toEqual(
      ['二次培训，12月14日前', '二次培训今天截止', '二次培训明天截止']
        .flatMap((title) => [title, title])
        .sort(),
    );
    await run(at('15', '07:00'));
    const passed = (await told()).filter(([, title]) => title.startsWith('二次培训过了期限'));
    expect(passed.map(([who]) => who)).toEqual(['m09', 'm40', 'm42']);
  });

  test('one that came back long ago and was extended until now, or came back late, is reminded of', async () => {
    const extension = { to: '2026-12-14', reason: '礼堂在修', byMemberId: 'm40', atMs: at('01', '08:00') };
    await aTripBack({ from: '2026-06-01', to: '2026-06-02', extension }, null, '2026-2');
    await run(at('14', '07:00'));
    expect(await told()).toEqual(toBoth('二次培训今天截止'));
    await aTripBack({ from: '2026-06-01', to: '2026-06-02', returnedOn: '2026-12-09' }, null, '2026-2');
    await run(at('14', '07:00'));
    expect(await told()).toEqual(toBoth('二次培训今天截止'));
  });

  test('what was held waits to be judged; an old trip and a cancelled one say nothing', async () => {
    await aTripBack({ cascade }, { state: 'closed', closedAtMs: at('11', '17:05') }, '2026-2');
    await run(at('11', '17:10'));
    expect(await told()).toEqual([['m09', '二次培训待评定：省小学语文课堂观摩']]);
    await aTripBack({ from: '2026-06-01', to: '2026-06-02' }, null, '2026-2');
    await run(at('14', '07:00'));
    expect(await told()).toEqual([]);
    await aTripBack({ state: 'cancelled' }, null, '2026-2');
    await run(at('14', '07:00'));
    expect(await told()).toEqual([]);
  });
});
