import { sharing } from '@/contract/sharing';
import { ask, type DemoCloud } from './cloud';
import type { DemoTrip } from './trips';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Rows of the roster: who asks about a post, and who about the whole trip. */
const ASKER = 22;
const ANOTHER = 23;

interface Cast {
  readonly accounts: readonly string[];
  readonly nowMs: number;
}

/**
 * What colleagues asked on the first trip: about a post, carried to the teacher there and answered under it; about the
 * whole, handed on and waiting.
 */
export async function askAboutTrips(
  cloud: DemoCloud,
  { accounts, nowMs }: Cast,
  [trip]: readonly DemoTrip[],
): Promise<void> {
  const traveller = trip?.travellers[1];
  if (trip === undefined || traveller === undefined) return;
  const { tripId } = trip;
  const { posts } = await ask(cloud, traveller, sharing, 'feed', { tripId });
  const post = posts.find(({ text }) => text.startsWith('第二节复述课'));
  if (post === undefined) return;
  const askedAtMs = post.receivedAtMs + 10 * MINUTE;

  await cloud.setClock({ nowMs: askedAtMs });
  const about = await ask(cloud, accounts[ASKER] ?? '', sharing, 'ask', {
    tripId,
    postId: post.postId,
    key: 'demoask0',
    text: '低年级复述，要不要一开始就给支架？',
  });
  await cloud.setClock({ nowMs: askedAtMs + HOUR });
  await ask(cloud, traveller, sharing, 'carry', { tripId, questionId: about.questionId });
  await cloud.setClock({ nowMs: askedAtMs + 3 * HOUR });
  await ask(cloud, traveller, sharing, 'answer', {
    tripId,
    questionId: about.questionId,
    text: '给，而且要撤得看得见：先给图，再给词，第三遍什么都不给。',
    answeredBy: '授课教师',
    replaces: null,
  });

  await cloud.setClock({ nowMs: Math.min(askedAtMs + 20 * HOUR, nowMs) });
  const whole = await ask(cloud, accounts[ANOTHER] ?? '', sharing, 'ask', {
    tripId,
    postId: null,
    key: 'demoask1',
    text: '复述评价表能不能要一份电子版？',
  });
  await cloud.setClock({ nowMs: Math.min(askedAtMs + 22 * HOUR, nowMs) });
  await ask(cloud, traveller, sharing, 'carry', { tripId, questionId: whole.questionId });
}
