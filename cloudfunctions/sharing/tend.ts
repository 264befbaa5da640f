import type { sharing } from '@/contract/sharing';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { tellOfNewBooks } from './books/tell-of-books';
import { tellOfNewBooklets } from './calls/compile';
import { tellOfNewCalls } from './calls/tell-of-calls';
import { askAgainAboutPictures } from './pictures-again';
import { renewShelfIndex } from './resources/shelf-index';

type Step = (schoolId: string, now: number) => Promise<number>;

/** What is done for each school, in this order; each answers how much it did. */
const steps: readonly Step[] = [
  askAgainAboutPictures,
  tellOfNewBooks,
  tellOfNewCalls,
  tellOfNewBooklets,
  renewShelfIndex,
];

/** School by school; a step that fails for one school is taken up by the next run and keeps nobody else waiting. */
export const tend: Handler<typeof sharing.actions.tend> = async ({ now }) => {
  const schools = await readAll<Pick<School, 'schoolId'>>('schools', {}, { schoolId: true });
  let tended = 0;
  for (const { schoolId } of schools)
    for (const step of steps)
      try {
        tended += await step(schoolId, now);
      } catch (error) {
        console.warn(`${step.name} of ${schoolId} waits for another run`, error);
      }
  return accept({ tended });
};
