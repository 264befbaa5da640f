/** The report that a penalty's fact answers; null for any other fact. Member ids hold no dot. */
export function reportIdOf(factId: string): string | null {
  return /^record:conduct-(.+)\.[^.]+:\d+$/.exec(factId)?.[1] ?? null;
}
