import type { HoursRule } from '../scoring/hours-rule';
import type { RuleBook } from '../scoring/rule-book';
import { chineseDay, ledgerNumber, plainNumber } from '../scoring/wording';
import type { Term } from '../term/term';
import type { bookletView } from './booklet';
import type { HoursFacts } from './hours-facts';
import { ledgerPeriod } from './ledger-period';
import { readLedger } from './read-ledger';

const unitNames = { hour: '学时', credit: '学分' } as const;

/** A book of hours: what it asks for over its own period. */
export type HoursBook = RuleBook & { readonly hours: HoursRule };

export function isHoursBook(book: RuleBook): book is HoursBook {
  return book.items.length === 0 && book.hours !== null;
}

/** One person's account in a book of hours, as the page of ledgers shows it. Fits `LedgerView` of the contract. */
export function hoursLedgerView(book: HoursBook, term: Term, hours: HoursFacts, now: number) {
  const rule = book.hours;
  const unit = unitNames[rule.unit];
  const period = ledgerPeriod(rule, book, term, now);
  const { gotHundredths, targetHundredths, neededHundredths, reportedHundredths, lines } = readLedger(
    rule,
    period,
    hours,
  );
  return {
    bookId: book.id as string,
    title: book.title,
    period: period.name,
    got: plainNumber(gotHundredths),
    of: `/ ${plainNumber(targetHundredths)} ${unit}`,
    percent: percentOf(gotHundredths, targetHundredths),
    state: neededHundredths === 0 ? '已达到' : `还差 ${plainNumber(neededHundredths)} ${unit}`,
    reported: reportedHundredths === null ? null : `其中上报 ${plainNumber(reportedHundredths)} ${unit}`,
    lines: lines.map(({ name, amountHundredths, facts }) => ({
      title: name,
      note: facts === 0 ? '还没有研修记录' : `${facts} 次研修`,
      value: `${plainNumber(amountHundredths)} ${unit}`,
    })),
    rule: ruleOf(book, rule.text, rule.source),
  };
}

/** The term's own book where it gives points: the booklet's items, for the view beside the other ledgers. */
export function pointsLedgerView(
  book: RuleBook,
  booklet: Pick<
    ReturnType<typeof bookletView>,
    'termName' | 'items' | 'totalHundredths' | 'maxHundredths' | 'provisional'
  >,
  reportedHundredths: number | null,
) {
  const { termName, items, totalHundredths, maxHundredths, provisional } = booklet;
  return {
    bookId: book.id as string,
    title: book.title,
    period: termName,
    got: ledgerNumber(totalHundredths),
    of: `/ ${plainNumber(maxHundredths)} 分`,
    percent: percentOf(totalHundredths, maxHundredths),
    state: provisional ? '暂计，学期末才定' : '得分',
    reported: reportedHundredths === null ? null : `按细则上报 ${plainNumber(reportedHundredths)} 学时`,
    lines: items.map((item) => ({
      title: item.name,
      note: item.void ? '作废，记 0 分' : '',
      value:
        item.scoreHundredths === null
          ? '不适用'
          : `${ledgerNumber(item.scoreHundredths)} / ${plainNumber(item.maxHundredths)}`,
    })),
    rule: ruleOf(book, '每一项怎样得分，在「我的」里点开那一项看。', book.source),
  };
}

function ruleOf(book: RuleBook, text: string, source: string) {
  const { version, effectiveFrom, notes, items } = book;
  return {
    text,
    source,
    version: `第 ${version} 版，${effectiveFrom.slice(0, 4)}年${chineseDay(effectiveFrom)}起施行`,
    // A book of points has its notes item by item, on the page that opens to them.
    notes: items.length > 0 ? [] : notes.map((note) => note.text),
  };
}

function percentOf(got: number, of: number): number | null {
  return of === 0 ? null : Math.min(100, Math.round((got * 100) / of));
}

/** What stands under the hours of the booklet and leads to the ledgers: `2026 学年，同时记在 3 本账上`. */
export function hoursNoteOf(book: RuleBook, term: Term, others: readonly unknown[], now: number): string {
  const { hours } = book;
  const over = hours?.unit === 'hour' ? [ledgerPeriod(hours, book, term, now).name] : [];
  const where = others.length === 0 ? '学时怎样记的' : `同时记在 ${others.length + 1} 本账上`;
  return [...over, where].join('，');
}
