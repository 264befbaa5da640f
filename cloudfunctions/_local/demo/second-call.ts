import { attendance } from '@/contract/attendance';
import type { SessionView } from '@/contract/session-view';
import { ask, type DemoCloud } from './cloud';

const MINUTE = 60_000;

/** The host calls again (复签) an hour into a session; some of those who came do not answer. */
export async function callAgain(
  cloud: DemoCloud,
  office: string,
  { sessionId, startsAtMs }: SessionView,
  answering: readonly string[],
): Promise<void> {
  await cloud.setClock({ nowMs: startsAtMs + 60 * MINUTE });
  const { codes } = await ask(cloud, office, attendance, 'openRollCall', { sessionId, call: 1 });
  const code = codes[0]?.token ?? '';
  await Promise.all(
    answering.map((account) => ask(cloud, account, attendance, 'answerRollCall', { sessionId, code })),
  );
}
