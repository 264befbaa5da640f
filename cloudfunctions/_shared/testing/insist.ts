import type { Reply } from './school-cloud';

/** A transaction whose rollback was lost keeps its documents for 30 seconds; longer than that nobody has to insist. */
const INSISTS_MS = 45_000;

/** As a person on a bad line does: sends the same again, less and less often, until it is answered. */
export async function insist<Data>(send: () => Promise<Reply<Data>>): Promise<Reply<Data>> {
  const givesUpAtMs = Date.now() + INSISTS_MS;
  let answer = await send();
  for (let pauseMs = 10; !answer.ok && answer.error.code === 'unavailable'; pauseMs += 10) {
    if (Date.now() > givesUpAtMs) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    answer = await send();
  }
  return answer;
}
