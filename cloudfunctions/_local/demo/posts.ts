import { sharing } from '@/contract/sharing';
import { ask, type DemoCloud, upload } from './cloud';
import { drawingOf, type Shape } from './drawing';
import type { DemoTrip } from './trips';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Sent {
  /** Days before today, and the minutes after nine in the morning. */
  readonly daysAgo: number;
  readonly minutes: number;
  /** Among the trip's travellers. */
  readonly by: number;
  readonly text: string;
  readonly photos: readonly Uint8Array[];
  /** How long it was on its way. */
  readonly lateMinutes?: number;
}

const size = { width: 480, height: 360 };
const wood = [122, 92, 64] as const;
const board = [44, 82, 73] as const;
const chalk = [229, 233, 222] as const;
const paper = [250, 247, 238] as const;
const ink = [72, 82, 86] as const;
const palette = [wood, board, chalk, paper, ink];

/** A blackboard with a route drawn on it, and a sheet with lines of writing. */
const blackboard = drawingOf(size, palette, [
  { x: 24, y: 28, width: 432, height: 260, colour: 1 },
  ...path([
    [70, 220],
    [140, 160],
    [210, 190],
    [290, 110],
    [370, 140],
  ]),
  { x: 60, y: 300, width: 120, height: 10, colour: 2 },
]);
const worksheet = drawingOf(size, palette, [
  { x: 90, y: 20, width: 300, height: 320, colour: 3 },
  ...Array.from({ length: 8 }, (_, row) => ({
    x: 120,
    y: 60 + row * 32,
    width: row % 3 === 2 ? 150 : 240,
    height: 6,
    colour: 4,
  })),
]);

/** Stations of a route and the dashes between them. */
function path(stations: readonly (readonly [number, number])[]): Shape[] {
  return stations.flatMap(([x, y], index) => {
    const [nextX, nextY] = stations[index + 1] ?? [x, y];
    const dashes = [0.25, 0.5, 0.75].map((part) => ({
      x: Math.round(x + (nextX - x) * part),
      y: Math.round(y + (nextY - y) * part),
      width: 8,
      height: 4,
      colour: 2,
    }));
    return [{ x: x - 10, y: y - 10, width: 20, height: 20, colour: 2 }, ...dashes];
  });
}

/** What was sent from the trip that is over, and from the one that goes on. */
const sent: readonly (readonly Sent[])[] = [
  [
    {
      daysAgo: 3,
      minutes: 40,
      by: 0,
      text: '到了。第一节听《开满鲜花的小路》，先读题，再让孩子猜小路上会遇到谁。',
      photos: [],
    },
    {
      daysAgo: 3,
      minutes: 102,
      by: 1,
      text: '第二节复述课，板书先画路线，再填词语，最后擦去词语，让孩子看图讲。',
      photos: [blackboard, worksheet],
    },
    {
      daysAgo: 2,
      minutes: 95,
      by: 0,
      text: '评课时授课老师说：支架要给，也要撤。先给图，再给词，第三遍什么都不给。',
      photos: [],
      lateMinutes: 23,
    },
    {
      daysAgo: 1,
      minutes: 320,
      by: 2,
      text: '回程路上整理了一张复述课的学习单，明天发给备课组。',
      photos: [worksheet],
    },
  ],
  [
    {
      daysAgo: 1,
      minutes: 75,
      by: 0,
      text: '上午分组看三所学校的作业设计，同一道应用题，三种分层办法。',
      photos: [worksheet],
    },
    {
      daysAgo: 0,
      minutes: 65,
      by: 1,
      text: '专家讲：先问这道题要看出什么，再决定出几道。',
      photos: [],
    },
  ],
];

/** What the travellers of the demo's trips sent from the road, one of it late. `trips` in the order of `goOnTrips`. */
export async function sendFromTheRoad(
  cloud: DemoCloud,
  trips: readonly DemoTrip[],
  nowMs: number,
): Promise<void> {
  const morningMs = nowMs - ((nowMs + 8 * 60 * MINUTE) % DAY) + 9 * 60 * MINUTE;
  for (const [place, { tripId, travellers }] of trips.entries())
    for (const [index, post] of (sent[place] ?? []).entries()) {
      const account = travellers[post.by] ?? '';
      const writtenAtMs = Math.min(morningMs - post.daysAgo * DAY + post.minutes * MINUTE, nowMs);
      await cloud.setClock({ nowMs: writtenAtMs });
      const { stamp, uploadPath } = await ask(cloud, account, sharing, 'feed', { tripId });
      await cloud.setClock({ nowMs: writtenAtMs + (post.lateMinutes ?? 0) * MINUTE });
      const photos = await Promise.all(
        post.photos.map(async (bytes, nth) => ({
          fileId: await upload(cloud, account, `${uploadPath}demo${index}-${nth}.png`, bytes),
          sizeBytes: bytes.byteLength,
        })),
      );
      await ask(cloud, account, sharing, 'post', {
        tripId,
        key: `demopost${index}`,
        text: post.text,
        photos,
        files: [],
        stamp,
        claimedAtMs: writtenAtMs,
        nth: 0,
      });
    }
}
