/** Somebody whom the preview can become: bound to a WeChat account of the local cloud. */
export interface PreviewPerson {
  readonly account: string;
  readonly name: string;
  readonly group: string;
  readonly roles: readonly string[];
}

/** What the preview page is told when it opens. */
export interface PreviewCast {
  readonly school: string;
  readonly people: readonly PreviewPerson[];
}
