import * as v from 'valibot';

/** A short name of a book, an item, a clause: letters, digits, `-`, `.`; unique where it stands. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/, '编号只用字母、数字、点和短横'),
);

/** Words that people read: never empty. */
export const words = v.pipe(v.string(), v.trim(), v.nonEmpty('这里要写字'));

/**
 * Where the school's document says so. Empty while nobody has written it down: such a book can be read and edited, and
 * the linter's error keeps it from being adopted.
 */
export const source = v.pipe(v.string(), v.trim());

/** A school day. */
export const day = v.pipe(v.string(), v.isoDate('日期写成 2025-09-01 的样子'));

/** An amount in hundredths of its unit, 0 or more. */
export const hundredths = v.pipe(
  v.number(),
  v.integer('数目以百分之一为单位，用整数'),
  v.minValue(0, '数目不能小于 0'),
);

export const percent = v.pipe(v.number(), v.integer('百分比用整数'), v.minValue(0), v.maxValue(100));

/**
 * What every clause says about itself, whatever its kind.
 *
 * `combine` is how the worths of several facts become one amount: all of them added, only the highest, or their
 * average. `effect` is whether that amount is added to the item or deducted from it.
 */
export const clauseFields = {
  id,
  /** Two to six characters for a formula's caption. */
  title: words,
  /** The rule in plain words. */
  text: words,
  source,
  combine: v.picklist(['sum', 'highest', 'average']),
  effect: v.picklist(['add', 'deduct']),
  /** What the clause's amount is cut to. */
  capHundredths: v.exactOptional(hundredths),
  /** Only who is sent by the school can come by such facts at all (外出学习). */
  dependsOnBeingSent: v.exactOptional(v.boolean()),
};
