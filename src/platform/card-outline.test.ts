import { readFileSync } from 'node:fs';
import { markCharacter, markFrame } from './card-mark';
import { followOutline } from './card-outline';

/** A pen that writes down where it goes. */
function followed(outline: string): string[] {
  const way: string[] = [];
  const note =
    (step: string) =>
    (...numbers: number[]) =>
      void way.push([step, ...numbers].join(' '));
  followOutline(
    {
      moveTo: note('M'),
      lineTo: note('L'),
      quadraticCurveTo: note('Q'),
      bezierCurveTo: note('C'),
      closePath: note('Z'),
    },
    outline,
  );
  return way;
}

test('relative steps, repeated numbers, smooth curves and closed parts come out as absolute ones', () => {
  expect(followed('M10 10h5v5l-1-2 1 0q2 2 4 0t4 0c1 1 2 2 3 0zm1 1.5l2 0')).toEqual([
    'M 10 10',
    'L 15 10',
    'L 15 15',
    'L 14 13',
    'L 15 13',
    'Q 17 15 19 13',
    'Q 21 11 23 13',
    'C 24 14 25 15 26 13',
    'Z',
    'M 11 11.5',
    'L 13 11.5',
  ]);
  expect(() => followed('M0 0A1 1')).toThrow('no outline of ours has "A"');
});

test('the mark of a card is the mark of the app, and stays within its square', () => {
  const css = readFileSync('src/components/seal/seal-shapes.css', 'utf8');
  for (const [outline, square, rule] of [
    [markFrame, 288, "fill-rule='evenodd' "],
    [markCharacter, 192, ''],
  ] as const) {
    expect(css).toContain(`viewBox='0 0 ${square} ${square}'%3E%3Cpath ${rule}d='${outline}'`);
    const numbers = followed(outline).flatMap((step) => step.split(' ').slice(1).map(Number));
    expect(Math.min(...numbers)).toBeGreaterThan(-square * 0.1);
    expect(Math.max(...numbers)).toBeLessThan(square * 1.1);
  }
});
