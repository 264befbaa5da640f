/**
 * A fault that a user can cause, as a value: a stable code for programs, plain Chinese for people.
 * Exceptions are kept for broken invariants.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** What is the matter and what to do next, in plain Chinese. */
  readonly message: string;
  readonly details?: unknown;
}

export type Result<Data, Code extends string = string> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: Refusal<Code> };

export function accept<Data>(data: Data): { readonly ok: true; readonly data: Data } {
  return { ok: true, data };
}

export function refuse<Code extends string>(
  code: Code,
  message: string,
  details?: unknown,
): { readonly ok: false; readonly error: Refusal<Code> } {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}

/** Refusals of one noun, by code: each has its one sentence, and callers add the details. */
export function refusalsOf<Code extends string>(messages: Readonly<Record<Code, string>>) {
  return <One extends Code>(code: One, details?: unknown) => refuse(code, messages[code], details);
}
