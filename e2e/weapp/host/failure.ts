/** A refusal WeChat itself gives: it reaches the app's `fail`, and is no fault of the test or the host. */
export class WxFailure extends Error {
  constructor(
    /** What follows `name:fail `. */
    readonly reason: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
  }
}

export type Options = Readonly<Record<string, unknown>>;

/** A text parameter. @throws {WxFailure} in WeChat's words when it is missing. */
export function textOf(options: Options, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') {
    throw new WxFailure(`parameter error: parameter.${name} should be String instead of ${typeof value};`);
  }
  return value;
}
