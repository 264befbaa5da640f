import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { School } from './school';

type Step = (sentence: string, act: () => Promise<void>) => void;

/**
 * The steps of one journey. After the first that fails the rest do not wait for what cannot come, and what every phone
 * showed at that moment is kept in `e2e/screenshots`.
 */
export function journey(school: () => School): Step {
  let failed: string | null = null;
  return (sentence, act) => {
    test(sentence, async () => {
      if (failed !== null) throw new Error(`not reached, because this failed: ${failed}`);
      try {
        await act();
      } catch (error) {
        failed = sentence;
        await keepWhatIsSeen(school());
        throw error;
      }
    });
  };
}

async function keepWhatIsSeen(school: School): Promise<void> {
  mkdirSync('e2e/screenshots', { recursive: true });
  const file = path.basename(expect.getState().testPath ?? '', '.test.ts');
  const pages = school.browser.contexts().flatMap((context) => context.pages());
  await Promise.all(
    pages.map((page, index) =>
      page.screenshot({ path: `e2e/screenshots/failed-${file}-${index + 1}.png` }).catch(() => undefined),
    ),
  );
}
