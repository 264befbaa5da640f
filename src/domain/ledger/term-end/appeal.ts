/** 申诉: a teacher disputes one posting of the own result, or one item as a whole. One document each, by its id. */
export interface Appeal {
  readonly schoolId: string;
  readonly termId: string;
  readonly appealId: string;
  readonly memberId: string;
  readonly itemId: string;
  readonly itemTitle: string;
  /**
   * What is disputed; null where the item as a whole is. Silence has an id too (`absence:…`, `missing:…`) and no fact
   * behind it.
   */
  readonly factId: string | null;
  readonly factTitle: string;
  readonly words: string;
  readonly madeAtMs: number;
  readonly state: 'open' | 'rejected' | 'upheld';
  readonly answer: string;
  readonly decidedAtMs: number | null;
  readonly decidedBy: string | null;
}

/** `m12.attendance.checkIn.s08.m12.0.1`: one appeal a posting and notice, however often it is sent. */
export function appealIdOf(memberId: string, itemId: string, factId: string | null, notice: number): string {
  const disputed = factId === null ? 'item' : factId.replaceAll(':', '.');
  return `${memberId}.${itemId}.${disputed}.${notice}`;
}
