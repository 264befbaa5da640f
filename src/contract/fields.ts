import * as v from 'valibot';

/** An id made by us or by a client: short, and without `:`, which separates the parts of document ids. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,64}$/, '编号不对'));

/** `KIND:SUBJECT:n` */
export const factId = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z]{1,20}:[A-Za-z0-9_.-]{1,100}:\d{1,4}$/, '记录编号不对'),
);

/** A cloud file id; that it lies under the caller's own path is checked by the function. */
export const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[^\s]{1,480}$/, '文件编号不对'));

/** A reason that will stand in the audit line. */
export const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2, '请写明原因'),
  v.maxLength(200, '原因请在 200 字以内'),
);

/** An earlier term; the running one when it is not named. */
export const termId = v.optional(id);

export const remark = v.pipe(v.string(), v.trim(), v.maxLength(500, '评语请在 500 字以内'));

/** What a reviewer decides on a piece, but for the word to its author. */
export const verdict = {
  submissionId: id,
  round: v.pipe(v.number(), v.integer(), v.minValue(0)),
  verdict: v.picklist(['approved', 'returned', 'rejected']),
  creditsHundredths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000), v.multipleOf(10)),
  offTopic: v.boolean(),
  lowQuality: v.picklist([0, 1, 2]),
} as const;

export const nothing = v.strictObject({});
