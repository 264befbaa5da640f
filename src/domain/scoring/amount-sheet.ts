import { type Fraction, fraction, whole } from './exact';
import type { PreparedBook, PreparedClause, PreparedReading } from './prepared-book';

/** Running sums of what each clause gives, one row per teacher or group, in flat arrays so that a fact costs no allocation. */
export class AmountSheet {
  private readonly columns: number;
  /** The amount of row r and column c stands at r × columns + c; so does the number of facts it comes from. */
  private readonly amounts: Float64Array;
  private readonly counts: Int32Array;

  constructor(prepared: PreparedBook, rows: number) {
    this.columns = prepared.columnCount;
    this.amounts = new Float64Array(rows * this.columns);
    this.counts = new Int32Array(rows * this.columns);
    this.expectLeast(prepared, rows);
  }

  /** Where the smallest amounts count, those that never come cost what a missing one costs. */
  private expectLeast({ items }: PreparedBook, rows: number): void {
    for (const { clauses } of items)
      for (const { rule, column, width } of clauses) {
        if (rule.least === undefined) continue;
        for (let row = 0; row < rows; row += 1) {
          const first = row * this.columns + column;
          this.amounts.fill(rule.least.missingHundredths, first, first + width);
        }
      }
  }

  /** Takes in an amount of one fact. */
  take(row: number, reading: PreparedReading, amount: number): void {
    this.add(row, reading, amount, 1);
  }

  /** Adds what the reading gave one row to what it gives another. */
  takeFrom(sourceRow: number, row: number, reading: PreparedReading): void {
    const cell = sourceRow * this.columns + reading.column;
    this.add(row, reading, this.amounts[cell]!, this.counts[cell]!);
  }

  private add(row: number, { column, width, keeps }: PreparedReading, amount: number, count: number): void {
    const cell = row * this.columns + column;
    this.counts[cell]! += count;
    if (keeps === 'sum') this.amounts[cell]! += amount;
    else if (keeps === 'highest') this.amounts[cell] = Math.max(this.amounts[cell]!, amount);
    else this.keepLeast(cell, cell + width, amount);
  }

  /** Puts the amount in the place of the largest of these cells, if it is smaller. */
  private keepLeast(from: number, to: number, amount: number): void {
    let largest = from;
    for (let cell = from + 1; cell < to; cell += 1)
      if (this.amounts[cell]! > this.amounts[largest]!) largest = cell;
    if (amount < this.amounts[largest]!) this.amounts[largest] = amount;
  }

  /** The clause's amount over all facts it reads, in hundredths, without its effect. */
  combined(row: number, { clause, column, width }: PreparedClause): Fraction {
    const first = row * this.columns + column;
    let amount = 0;
    for (let cell = first; cell < first + width; cell += 1) amount += this.amounts[cell]!;
    const count = this.counts[first]!;
    return clause.combine === 'average' && count > 0 ? fraction(amount, count) : whole(amount);
  }

  /** How many facts that is. */
  countOf(row: number, { column }: PreparedClause): number {
    return this.counts[row * this.columns + column]!;
  }
}
