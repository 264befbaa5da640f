import type { Band } from '../../band';
import { plainNumber } from '../../wording';
import type { Check, Finding } from '../finding';
import { maximumTotal } from '../maximum-total';

/** Totals from one to another, both included, in hundredths: between them nothing is rounded to. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Totals for which no band is named, and totals whose only band is limited to a share, so that whoever is left out of
 * it has none. What lies above every band is `bands-below-total`.
 */
export const bandsGap: Check = (book) => {
  const bands = book.ranking?.bands ?? [];
  const total = maximumTotal(book);
  return [...gapsBetween(bands, total), ...leftOut(bands, total)];
};

function gapsBetween(bands: readonly Band[], total: number): Finding[] {
  const spans = bands.map((band) => spanOf(band, total));
  const top = Math.max(...spans.map((span) => span.to));
  return uncovered(spans, top).map((gap): Finding => {
    const isBottom = gap.from === 0;
    const index = isBottom
      ? spans.findIndex((span) => span.from === gap.to + 1)
      : spans.findIndex((span) => span.from <= span.to && span.to === gap.from - 1);
    const path = `ranking.bands.${index}.${isBottom ? 'fromHundredths' : 'toHundredths'}`;
    const ends = [
      isBottom ? '' : `高于 ${plainNumber(gap.from - 1)} 分`,
      gap.to === total ? '' : `低于 ${plainNumber(gap.to + 1)} 分`,
    ].filter((end) => end !== '');
    const found = { code: 'bands-gap', severity: 'error' } as const;
    const band = bands[index];
    if (band === undefined)
      return { ...found, path: 'ranking.bands', message: '没有一个等次够得着。', suggestion: null };
    const text = isBottom
      ? `「${band.title}」不设下限。`
      : `「${band.title}」的上限改为 ${plainNumber(gap.to)} 分。`;
    return {
      ...found,
      path,
      message: `总分${ends.join('、')}的，没有等次。`,
      suggestion: { text, change: [{ path, value: isBottom ? null : gap.to }] },
    };
  });
}

function leftOut(bands: readonly Band[], total: number): Finding[] {
  const open = bands.filter((band) => !isLimited(band)).map((band) => spanOf(band, total));
  return bands.flatMap((band, index): Finding[] => {
    if (!isLimited(band)) return [];
    const span = spanOf(band, total);
    const rest = uncovered(open, span.to).find((gap) => gap.to >= span.from);
    if (rest === undefined) return [];
    const from = Math.max(rest.from, span.from);
    const next = bands.findIndex(
      (each, position) => position > index && !isLimited(each) && (each.fromHundredths ?? 0) <= from,
    );
    const heir = bands[next];
    const range = `${plainNumber(from)} 到 ${plainNumber(rest.to)} 分`;
    return [
      {
        code: 'bands-gap',
        severity: 'error',
        path: `ranking.bands.${index}.quota`,
        message: `「${band.title}」有名额，${range}而排在名额以外的，没有等次。`,
        suggestion:
          heir === undefined
            ? null
            : {
                text: `「${heir.title}」不设上限，名额以外的进「${heir.title}」。`,
                change: [{ path: `ranking.bands.${next}.toHundredths`, value: null }],
              },
      },
    ];
  });
}

function isLimited({ quota }: Band): boolean {
  return quota !== null && quota.percent < 100;
}

function spanOf({ fromHundredths, toHundredths }: Band, total: number): Span {
  return { from: fromHundredths ?? 0, to: Math.min(toHundredths ?? total, total) };
}

/** What of 0…`top` is in none of the spans, from below. */
function uncovered(spans: readonly Span[], top: number): Span[] {
  const gaps: Span[] = [];
  let next = 0;
  for (const { from, to } of spans.filter((span) => span.from <= span.to).sort((a, b) => a.from - b.from)) {
    if (from > top) break;
    if (from > next) gaps.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next <= top) gaps.push({ from: next, to: top });
  return gaps;
}
