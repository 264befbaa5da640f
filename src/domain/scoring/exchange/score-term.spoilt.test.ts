import fc from 'fast-check';
import { type Json, withChanges } from '../testing/json-document';
import { soundDocument } from '../testing/sound-document';
import { scoreTerm } from './score-term';

/** Every place of a document: `term`, `term.id`, …, `facts[11].reason`. */
function placesOf(document: Json, at = ''): string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const place = Array.isArray(document) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    return [place, ...placesOf(value, place)];
  });
}

const junk: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<Json | undefined>(undefined, null, true, '', [], {}, -1, 0.001, 1e308, '__proto__', [null]),
  fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
);

test('whatever is written in one place of a term file is scored or refused with paths, never a crash', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...placesOf(soundDocument)),
      junk,
      fc.constantFrom('plan-110', 'lanxi-50', 'hours-24'),
      (place, value, rulebook) => {
        const text = JSON.stringify(withChanges(soundDocument, [[place, value]]));
        const scored = scoreTerm(text, { rulebook, explain: 't1' });
        if (scored.ok) return;
        const paths = scored.faults.map(({ path }) => path);
        expect(paths).not.toEqual([]);
        expect(paths).toEqual([...new Set(paths)]);
        expect(scored.faults.filter(({ message }) => message.startsWith('Invalid'))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('any JSON at all is refused with paths, unless it happens to be a term', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const scored = scoreTerm(text, { rulebook: 'plan-110' });
      expect(scored.ok ? [] : scored.faults).not.toEqual([]);
    }),
  );
});
