/** The SDK reports faults as objects whose shape depends on where they arose; these helpers read them all. */
function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, errCode, errMsg, message } = error as Record<string, unknown>;
  return [code, errCode, errMsg, message].filter((part) => part !== undefined).join(' ');
}

/** A document with this `_id` or unique key stands already. The SDK gives no code for it: the text is matched. */
export function isDuplicateKey(error: unknown): boolean {
  return /E11000|DATABASE_DUPLICATE_WRITE|duplicate key/i.test(textOf(error));
}

/** Another transaction wrote the same document. The SDK rewrites the code to −501001, so its own retry never sees it. */
export function isTransactionConflict(error: unknown): boolean {
  return /DATABASE_TRANSACTION_CONFLICT|TransactionBusy|WriteConflict|-501001.*(conflict|transaction)/i.test(
    textOf(error),
  );
}

/** The transaction was committed, rolled back or ended by a fault before: there is nothing left to end. */
export function isTransactionGone(error: unknown): boolean {
  return /TransactionNotExist/i.test(textOf(error));
}
