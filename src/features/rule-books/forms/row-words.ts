import { shortFigure } from '@/components/format';
import { at, listAt, type Path } from '../path';
import { periodNames } from './duty-form';
import { unitNames } from './field';
import { subjectsOf } from './note-form';
import type { PartRow } from './part-shape';

const unnamed = '（还没有名称）';
export const textOf = (node: unknown, key: string) => String(at(node, [key]) ?? '');
export const titleOf = (node: unknown) => textOf(node, 'title') || unnamed;

export function rowsOf(
  node: unknown,
  list: Path,
  rowOf: (one: unknown) => Omit<PartRow, 'path'>,
): readonly PartRow[] {
  return listAt(node, list).map((one, index) => ({ ...rowOf(one), path: [...list, index] }));
}

export function unitOf(item: unknown): string {
  const unit = at(item, ['unit']);
  return unit === 'credit' || unit === 'hour' ? unitNames[unit] : unitNames.point;
}

export function amountOf(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${shortFigure(value)} ${unit}` : String(value ?? '');
}

export function bandsNote(book: unknown): string {
  const names = listAt(book, ['ranking', 'bands']).map(titleOf).join('、');
  return at(book, ['ranking', 'places']) === 'hidden' ? `${names}，不排名次` : names;
}

/** 名次在前 30%，总分 36 分起 */
export function bandNote(band: unknown): string {
  const percent = at(band, ['quota', 'percent']);
  const from = at(band, ['fromHundredths']);
  const parts = [
    ...(percent === undefined ? [] : [`名次在前 ${String(percent)}%`]),
    ...(from === null ? [] : [`总分 ${amountOf(from, '分')}起`]),
  ];
  return parts.length === 0 ? '其余的人' : parts.join('，');
}

export function dutyNote(duty: unknown): string {
  const per = at(duty, ['per']);
  const count = at(duty, ['count']);
  const often =
    typeof per === 'string' && per in periodNames ? periodNames[per as keyof typeof periodNames] : '';
  return count === null ? `${often}，数目由学校定` : `${often}至少 ${String(count)} 次`;
}

export function aboutNote(book: unknown, note: unknown): string {
  const names = new Map(subjectsOf(book).map(({ value, label }) => [value, label]));
  const about = listAt(note, ['about']).map((one) => names.get(String(one)) ?? String(one));
  return about.length === 0 ? '还没有写明说的是哪里' : about.join('、');
}
