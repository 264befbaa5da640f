import { sharing } from '@/contract/sharing';
import { daysAfter } from '@/domain/term/calendar-day';
import { schoolDay } from '@/domain/term/school-day';
import { ask, type DemoCloud } from './cloud';
import type { DemoPerson } from './people';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

interface Cast {
  readonly office: string;
  readonly accounts: readonly string[];
  readonly people: readonly DemoPerson[];
  readonly nowMs: number;
}

/** A trip of the demo school, and the accounts of who is on it. */
export interface DemoTrip {
  readonly tripId: string;
  readonly travellers: readonly string[];
}

interface Planned {
  readonly topic: string;
  readonly destination: string;
  readonly host: string;
  /** Days from today. */
  readonly from: number;
  readonly to: number;
  /** Rows of the roster. */
  readonly travellers: readonly number[];
}

/** One from which they came back yesterday, and one that goes on. */
const trips: readonly Planned[] = [
  {
    topic: '省小学语文课堂观摩（演示）',
    destination: '省城实验小学',
    host: '省教科院',
    from: -3,
    to: -1,
    travellers: [7, 8, 9],
  },
  {
    topic: '区域数学作业设计研讨（演示）',
    destination: '邻区中心小学',
    host: '教师进修学校',
    from: -1,
    to: 1,
    travellers: [14, 17],
  },
];

/**
 * Trips as the demo school lives them, entered by its office a week before. What travellers post from there is sent by
 * whoever is given these. Empty where the term has only just begun.
 */
export async function goOnTrips(cloud: DemoCloud, cast: Cast): Promise<DemoTrip[]> {
  const { office, accounts, people, nowMs } = cast;
  await cloud.setClock({ nowMs: nowMs - 7 * DAY });
  const { window, people: known } = await ask(cloud, office, sharing, 'tripDesk', { tripId: null });
  const today = schoolDay(nowMs);
  const gone: DemoTrip[] = [];
  for (const [place, { travellers, ...planned }] of trips.entries()) {
    const days = { from: daysAfter(today, planned.from), to: daysAfter(today, planned.to) };
    if (days.from < window.from) continue;
    await cloud.setClock({ nowMs: nowMs - 7 * DAY + place * MINUTE });
    const names = travellers.map((index) => people[index]?.name);
    const { tripId } = await ask(cloud, office, sharing, 'askTrip', {
      key: `demo${place}`,
      ...planned,
      ...days,
      travellerIds: known.filter(({ name }) => names.includes(name)).map(({ memberId }) => memberId),
      readers: { kind: 'school' },
    });
    gone.push({ tripId, travellers: travellers.map((index) => accounts[index] ?? '') });
  }
  return gone;
}
