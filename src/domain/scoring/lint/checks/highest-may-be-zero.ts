import { highestNames } from '../../wording';
import { addNote } from '../add-note';
import type { Check, Finding } from '../finding';

/** A score is a share of the highest, which is 0 when nobody gathered anything (nobody travelled). */
export const highestMayBeZero: Check = (book) =>
  book.items.flatMap(({ id, title, startsFrom, floorHundredths, conversion }, index): Finding[] => {
    if (conversion.kind !== 'byHighest' || startsFrom === 'full' || floorHundredths > 0) return [];
    const highest = highestNames[conversion.within];
    const text = `${highest}为 0 时，「${title}」这一项人人 0 分。`;
    return [
      {
        code: 'highest-may-be-zero',
        severity: 'warning',
        path: `items.${index}.conversion`,
        message: `「${title}」按${highest}折算。要是谁也没有得过，${highest}是 0，原文没有写这时怎么算；现在人人 0 分。`,
        suggestion: {
          text: `写明：${text}`,
          change: [
            addNote(book, { id: `${id}.highest-of-zero`, about: [id], text, decides: 'highest-may-be-zero' }),
          ],
        },
      },
    ];
  });
