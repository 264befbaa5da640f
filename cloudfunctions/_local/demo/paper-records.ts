import type { InputOf } from '@/contract/action';
import { ledger } from '@/contract/ledger';
import { member } from '@/contract/member';
import { schoolDay } from '@/domain/term/school-day';
import { ask, type DemoCloud } from './cloud';
import type { DemoPerson } from './people';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

type Entry = InputOf<(typeof ledger.actions)['record']>;
type What = Entry['what'];

/** What the office of the demo school entered from paper during the term: `whom` are places in the roster. */
interface PaperRecord {
  readonly key: string;
  readonly whom: (place: number) => boolean;
  readonly what: What;
}

const tiers = ['good', 'excellent', 'good', 'pass'] as const;

const inspections = tiers.map(
  (tier, index): PaperRecord => ({
    key: `inspection${index}`,
    whom: (place) => place % tiers.length === index,
    what: { kind: 'inspection', title: '期中学习笔记检查（演示）', tier },
  }),
);

/** Whoever came home two days before the day of the entry. */
function cascade(
  key: string,
  at: number,
  title: string,
  creditsHundredths: number,
  day: string,
): PaperRecord {
  const returnedOn = schoolDay(Date.parse(`${day}T12:00:00+08:00`) - 2 * DAY);
  return {
    key,
    whom: (place) => place === at,
    what: { kind: 'cascadeTraining', title, returnedOn, extendedTo: null, creditsHundredths },
  };
}

const awards: readonly PaperRecord[] = [
  {
    key: 'contest01',
    whom: (place) => place === 3,
    what: { kind: 'award', title: '说课比赛（演示）', family: 'contest', level: 'city', place: 2 },
  },
  {
    key: 'paper0001',
    whom: (place) => place === 12,
    what: { kind: 'award', title: '教学案例评选（演示）', family: 'paper', level: 'county', place: 1 },
  },
];

/** Enters them on the days of three past sessions; a term that has just begun has no such papers yet. */
export async function enterPaperRecords(
  cloud: DemoCloud,
  { office, people }: { readonly office: string; readonly people: readonly DemoPerson[] },
  pastSessionsStartMs: readonly number[],
): Promise<void> {
  const [, inspectedMs, taughtMs, awardedMs] = pastSessionsStartMs;
  if (inspectedMs === undefined || taughtMs === undefined || awardedMs === undefined) return;
  const { entries } = await ask(cloud, office, member, 'roster', {});
  const idByName = new Map(entries.map(({ name, memberId }) => [name, memberId]));
  const ids = people.map(({ name }) => idByName.get(name) ?? '');
  const taughtOn = schoolDay(taughtMs);
  const byDay: readonly (readonly [number, readonly PaperRecord[]])[] = [
    [inspectedMs, inspections],
    [
      taughtMs,
      [
        cascade('cascade01', 3, '省小语年会汇报（演示）', 240, taughtOn),
        cascade('cascade02', 17, '信息技术培训汇报（演示）', 300, taughtOn),
      ],
    ],
    [awardedMs, awards],
  ];
  for (const [startsAtMs, records] of byDay) {
    await cloud.setClock({ nowMs: startsAtMs - 2 * HOUR });
    for (const { key, whom, what } of records) {
      const memberIds = ids.filter((_, place) => whom(place));
      await ask(cloud, office, ledger, 'record', { key, memberIds, day: schoolDay(startsAtMs), what });
    }
  }
}
