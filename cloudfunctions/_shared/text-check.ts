import type { Suggestion } from '@/domain/submission/silent-checks';
import { cloud } from './cloud';

/** The platform's numbers for where a text stands: a comment, a diary. */
const scenes = { remark: 2, piece: 4 } as const;

/** The platform reads at most 2,500 characters a call; neighbours overlap so that no word is cut in two unread. */
const WINDOW = 2_500;
const OVERLAP = 50;

/**
 * Asks the platform whether a text may be seen by others. The worst answer of all parts counts. An error, or an answer
 * that is none, reads as `review`: nothing is shown that was not passed. `openId` must have been active within two hours.
 */
export async function checkText(
  openId: string,
  text: string,
  scene: keyof typeof scenes,
): Promise<Suggestion> {
  const answers = await Promise.all(
    windowsOf(text).map((content) => askAbout({ openid: openId, scene: scenes[scene], version: 2, content })),
  );
  if (answers.includes('risky')) return 'risky';
  return answers.every((answer) => answer === 'pass') ? 'pass' : 'review';
}

/**
 * What keeps words from being stored where they may not wait for their check: refused, or not passed yet. Null when others
 * may read them; no words need no check.
 */
export async function wordsFault(
  openId: string,
  text: string,
  scene: keyof typeof scenes,
): Promise<'contentRefused' | 'checkUnavailable' | null> {
  if (text === '') return null;
  switch (await checkText(openId, text, scene)) {
    case 'pass':
      return null;
    case 'risky':
      return 'contentRefused';
    case 'review':
      return 'checkUnavailable';
  }
}

async function askAbout(question: Readonly<Record<string, unknown>>): Promise<Suggestion> {
  try {
    const { result } = await cloud.openapi.security.msgSecCheck(question);
    return result?.suggest === 'pass' || result?.suggest === 'risky' ? result.suggest : 'review';
  } catch (error) {
    console.warn('msgSecCheck did not answer', error);
    return 'review';
  }
}

function windowsOf(text: string): string[] {
  const characters = [...text];
  const windows: string[] = [];
  for (let from = 0; from === 0 || from + OVERLAP < characters.length; from += WINDOW - OVERLAP)
    windows.push(characters.slice(from, from + WINDOW).join(''));
  return windows;
}
