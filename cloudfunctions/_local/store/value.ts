/** What a stored document may hold. Numbers are not split into integers and doubles: JavaScript does not either. */
export type Value = null | boolean | number | string | Date | Value[] | { [field: string]: Value };

export type DocumentId = string | number;

export interface Fields {
  [field: string]: Value;
}

export type StoredDocument = Fields & { _id: DocumentId };

/** A query or an expression: besides values it may hold regular expressions. */
export interface Condition {
  [field: string]: unknown;
}

/** A plain object: not an array, a date or a regular expression. */
export function isFields(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === '[object Object]';
}
