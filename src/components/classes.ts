/** Joins the class names that apply; what is false, undefined or empty is left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
