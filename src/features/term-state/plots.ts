import { shortFigure } from '@/components/format';
import type { TermStateView } from '@/contract/term-state';

type Steps = TermStateView['distribution'];
type Trend = TermStateView['trend'];

/** How wide one step of the distribution is, in hundredths of a point. */
export function stepOf(distribution: Steps): number {
  return (distribution[1]?.fromHundredths ?? 0) - (distribution[0]?.fromHundredths ?? 0);
}

/** The book's maximum: what all steps cover together. */
export function maximumOf(distribution: Steps): number {
  return stepOf(distribution) * distribution.length;
}

export interface Column {
  readonly from: string;
  readonly count: number;
  /** Of the highest column, for drawing. */
  readonly percent: number;
}

/** One column a step, as high as its count is of the highest count. */
export function columnsOf(distribution: Steps): Column[] {
  const highest = Math.max(1, ...distribution.map(({ count }) => count));
  return distribution.map(({ fromHundredths, count }) => ({
    from: shortFigure(fromHundredths),
    count,
    percent: (count / highest) * 100,
  }));
}

/** What a screen reader says of the columns: those with somebody in them, the highest last, as they are drawn. */
export function distributionText(distribution: Steps): string {
  const step = stepOf(distribution);
  return distribution
    .filter(({ count }) => count > 0)
    .map(({ fromHundredths, count }) => {
      return `${shortFigure(fromHundredths)} 到 ${shortFigure(fromHundredths + step)} 分 ${count} 人`;
    })
    .join('，');
}

export interface TrendPoint {
  readonly number: number;
  readonly percent: number;
  /** Middle of the session's place on the line, in percent of the width. */
  readonly atPercent: number;
}

/** Attendance of each closed session at which somebody was expected, in the order they were held. */
export function pointsOf(trend: Trend): TrendPoint[] {
  const held = trend.filter(({ expected }) => expected > 0);
  return held.map(({ number, present, expected }, index) => ({
    number,
    percent: (present / expected) * 100,
    atPercent: ((index + 0.5) / held.length) * 100,
  }));
}

/**
 * The line through the points as a mask, so that it takes the ink of the theme: an SVG of 100 × 100 stretched over its
 * place, whose stroke keeps its width.
 */
export function lineMask(points: readonly TrendPoint[]): string {
  const path = points
    .map(({ atPercent, percent }) => `${round(atPercent)},${round(100 - percent)}`)
    .join(' ');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">' +
    `<polyline points="${path}" fill="none" stroke="red" stroke-width="1.5" vector-effect="non-scaling-stroke"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** 最近第 9 次 86%，最低第 3 次 81%; nothing where no session has been closed. */
export function trendText(points: readonly TrendPoint[]): string {
  const last = points[points.length - 1];
  if (last === undefined) return '';
  const lowest = points.reduce((least, point) => (point.percent < least.percent ? point : least));
  const recent = `最近第 ${last.number} 次 ${share(last)}`;
  return lowest.percent < last.percent ? `${recent}，最低第 ${lowest.number} 次 ${share(lowest)}` : recent;
}

function share({ percent }: TrendPoint): string {
  return `${Math.round(percent)}%`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
