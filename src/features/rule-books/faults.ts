import { type RuleBookFault, readRuleBook } from '@/domain/scoring/rule-book';
import type { BookDraft } from './draft';
import { at, dotted, isWithin, type Path, pathOf } from './path';

/**
 * What is not written rightly yet, by the schema that the cloud reads with too, and what the cloud itself refused. All at
 * once, each with its place; numbers that are not numbers yet are named by what was typed.
 */
export function faultsOf({ book, faults }: Pick<BookDraft, 'book' | 'faults'>): readonly RuleBookFault[] {
  const reading = readRuleBook(book);
  if (reading.ok) return faults;
  return reading.faults.map(({ path, message }) => {
    const typed = at(book, pathOf(path));
    const isNumber = message === '这里要写数字' && typeof typed === 'string';
    return { path, message: isNumber ? numberFault(path, typed) : message };
  });
}

function numberFault(path: string, typed: string): string {
  if (typed.trim() === '') return '这里要写数字';
  return path.includes('Hundredths')
    ? `「${typed}」读不懂：写成 3 或 2.5 这样，至多两位小数`
    : `「${typed}」读不懂：写成 3 这样的整数`;
}

/** What is wrong with exactly this value. */
export function faultAt(faults: readonly RuleBookFault[], path: Path): string | undefined {
  return faults.find((fault) => fault.path === dotted(path))?.message;
}

export function faultsWithin(faults: readonly RuleBookFault[], path: Path): readonly RuleBookFault[] {
  return faults.filter((fault) => isWithin(pathOf(fault.path), path));
}
