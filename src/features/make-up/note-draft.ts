import { countCharacters } from '@/domain/submission/text';
import { forget, remember, remembered } from '@/platform/storage';

const LEAST = 50;
const MOST = 1_000;

/** A note that is being written, and the round that it answers; kept on this phone with every word. */
interface KeptNote {
  readonly round: number;
  readonly note: string;
}

const keyOf = (sessionId: string) => `make-up-note/${sessionId}`;

/** What the phone kept of this round, or the note that came back. */
export function beginNote(sessionId: string, { round, note }: KeptNote): string {
  const kept = remembered<KeptNote>(keyOf(sessionId));
  return kept !== null && kept.round === round ? kept.note : note;
}

export function keepNote(sessionId: string, kept: KeptNote): boolean {
  return remember(keyOf(sessionId), kept);
}

export function dropNote(sessionId: string): void {
  forget(keyOf(sessionId));
}

/** How long it is, and what is missing; counted as the cloud counts. */
export function tallyOf(note: string): { readonly text: string; readonly missing: string | undefined } {
  const characters = countCharacters(note);
  const text = `${characters} 字，要写 ${LEAST} 到 ${MOST} 字`;
  if (characters < LEAST) return { text, missing: `还差 ${LEAST - characters} 字` };
  return { text, missing: characters > MOST ? `多了 ${characters - MOST} 字` : undefined };
}
