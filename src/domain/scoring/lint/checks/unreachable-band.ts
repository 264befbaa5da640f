import type { Band } from '../../band';
import { plainNumber } from '../../wording';
import type { Check, Finding } from '../finding';
import { maximumTotal } from '../maximum-total';

/** A band that nobody can ever have, because of its own numbers or of a band before it. */
export const unreachableBand: Check = (book) => {
  const bands = book.ranking?.bands ?? [];
  const total = maximumTotal(book);
  return bands.flatMap((band, index): Finding[] => {
    const why = whyEmpty(band, total) ?? whyTaken(band, bands.slice(0, index));
    if (why === undefined) return [];
    const message = `没有人能得到「${band.title}」：${why}。`;
    const path = `ranking.bands.${index}`;
    return [{ code: 'unreachable-clause', severity: 'error', path, message, suggestion: null }];
  });
};

function whyEmpty({ fromHundredths, toHundredths, quota }: Band, total: number): string | undefined {
  const from = fromHundredths ?? 0;
  if (from > total) return `要 ${plainNumber(from)} 分，总分最高 ${plainNumber(total)} 分`;
  if (toHundredths !== null && from > toHundredths) return '下限高于上限';
  if (quota !== null && quota.percent === 0 && !quota.movedByGroup) return '名额是 0%';
  return undefined;
}

function whyTaken(band: Band, before: readonly Band[]): string | undefined {
  const taking = before.find((each) => takesAll(each) && reachesOver(each, band));
  return taking === undefined ? undefined : `这些人都先进了「${taking.title}」`;
}

function takesAll({ quota }: Band): boolean {
  return quota === null || (quota.percent === 100 && !quota.movedByGroup);
}

function reachesOver(outer: Band, inner: Band): boolean {
  const isFromBelow = (outer.fromHundredths ?? 0) <= (inner.fromHundredths ?? 0);
  return isFromBelow && (outer.toHundredths ?? Infinity) >= (inner.toHundredths ?? Infinity);
}
