import { twoDecimals } from '@/components/format';
import type { DryRun } from '@/contract/rule-books';
import type { Decision } from './review';

const acts = { approved: '通过以后', returned: '退回以后', rejected: '不通过以后' } as const;

/** What a decision would move, in sentences: how many, by how much, between which bands, and why. No names. */
export function foreseenWords(verdict: Decision['verdict'], dryRun: DryRun): string[] {
  const { teachers, moved } = dryRun;
  const head =
    moved === 0
      ? `${acts[verdict]}，没有人的总分和等次会变。`
      : `${acts[verdict]}，${teachers} 位老师里有 ${moved} 位的总分或等次会变。`;
  return [head, ...totals(dryRun), ...bands(dryRun), ...reasons(dryRun)];
}

/** 1 位升 2.00 分；3 位降，最多降 0.42 分。 */
function totals({ up, down, largestUpHundredths, largestDownHundredths }: DryRun): string[] {
  const parts = [...change(up, '升', largestUpHundredths), ...change(down, '降', -largestDownHundredths)];
  return parts.length === 0 ? [] : [`${parts.join('；')}。`];
}

function change(count: number, way: '升' | '降', mostHundredths: number): string[] {
  if (count === 0) return [];
  const most = `${way} ${twoDecimals(mostHundredths)} 分`;
  return [count === 1 ? `1 位${most}` : `${count} 位${way}，最多${most}`];
}

function bands({ bands: between }: DryRun): string[] {
  if (between.length === 0) return [];
  const moves = between.map(({ from, to, count }) => `${count} 位从${bandName(from)}到${bandName(to)}`);
  return [`等次：${moves.join('，')}。`];
}

function bandName(title: string | null): string {
  return title ?? '没有等次';
}

function reasons({ items }: DryRun): string[] {
  const changed = items.filter((item) => item.changed > 0 || item.highestMoved);
  if (changed.length === 0) return [];
  const each = changed.map(({ title, changed: count, highestMoved }) =>
    highestMoved
      ? `「${title}」的最高值变了，${count} 位的得分跟着变`
      : `「${title}」有 ${count} 位的得分变了`,
  );
  return [`因为${each.join('，')}。`];
}
