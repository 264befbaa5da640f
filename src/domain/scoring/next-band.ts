import type { Band } from './band';
import type { BandCut } from './band-cuts';
import type { Ranking } from './ranking';

export interface NextBand {
  readonly band: Band;
  /** From the own total; above 0. */
  readonly gapHundredths: number;
}

/**
 * The next better band that a total can reach: by threshold from the book, by share from the cohort's cuts. Null when the
 * best band is reached, when the cuts are not known, or where nobody is told a place.
 */
export function nextBand(
  { bands, places }: Ranking,
  cuts: readonly BandCut[],
  totalHundredths: number,
): NextBand | null {
  if (places === 'hidden') return null;
  const starts = bands.map((band) => startOf(band, cuts));
  const own = starts.findIndex(({ held, reached }) => isAtLeast(totalHundredths, held, reached));
  let next: NextBand | null = null;
  for (const [index, band] of bands.slice(0, own === -1 ? bands.length : own).entries()) {
    const reached = starts[index]?.reached ?? null;
    if (reached === null) continue;
    const gapHundredths = reached - totalHundredths;
    // Of bands that begin at the same total, the better one stands first and is the one that is reached.
    if (next === null || gapHundredths < next.gapHundredths) next = { band, gapHundredths };
  }
  return next;
}

interface Start {
  readonly held: number | null;
  readonly reached: number | null;
}

function startOf({ id, quota, fromHundredths }: Band, cuts: readonly BandCut[]): Start {
  if (quota === null) return { held: fromHundredths ?? 0, reached: fromHundredths ?? 0 };
  const cut = cuts.find(({ bandId }) => bandId === id);
  return { held: cut?.heldFromHundredths ?? null, reached: cut?.reachedFromHundredths ?? null };
}

function isAtLeast(total: number, ...starts: readonly (number | null)[]): boolean {
  return starts.some((start) => start !== null && total >= start);
}
