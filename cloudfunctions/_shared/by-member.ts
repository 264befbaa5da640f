/** Documents by the person whose they are, in the order in which they were read. */
export function byMember<T extends { readonly memberId: string }>(documents: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const document of documents) {
    const own = grouped.get(document.memberId);
    if (own === undefined) grouped.set(document.memberId, [document]);
    else own.push(document);
  }
  return grouped;
}
