import type { SheetRowFault } from '@/contract/hosting';
import type { HostEntry } from '@/domain/attendance/host-entry';
import type { Refusal } from '@/domain/refusal';
import { call } from '@/platform/call';
import { takeRoster } from './host-list';

/** The sheet to print, by a link that soon expires. */
export function paperSheet(sessionId: string) {
  return call('attendance', 'paperSheet', { sessionId });
}

export interface TypedRow {
  readonly memberId: string;
  readonly entry: Extract<HostEntry, { as: 'present' | 'late' | 'absent' | 'excused' }>;
}

export type SheetOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'faults'; readonly faults: readonly SheetRowFault[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** As many as the cloud takes at a time. */
const PART = 100;

/**
 * A typed sheet, in parts. All of them are tried before the first is sent, so that nothing is taken while a row has a fault.
 * One that stopped in the middle is sent again as a whole: what was taken is met, not doubled.
 */
export async function sendSheet(
  sessionId: string,
  rows: readonly TypedRow[],
  reason: string,
): Promise<SheetOutcome> {
  const parts: TypedRow[][] = [];
  for (let from = 0; from < rows.length; from += PART) parts.push(rows.slice(from, from + PART));
  const faults: SheetRowFault[] = [];
  for (const part of parts) {
    const tried = await call('attendance', 'enterSheet', { sessionId, rows: part, dryRun: true, reason });
    if (tried.ok) continue;
    if (tried.error.code !== 'sheetFaults') return { kind: 'refused', refusal: tried.error };
    faults.push(...(tried.error.details as readonly SheetRowFault[]));
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  for (const part of parts) {
    const sent = await call('attendance', 'enterSheet', { sessionId, rows: part, dryRun: false, reason });
    const refusal = takeRoster(sessionId, sent);
    if (refusal !== null) return { kind: 'refused', refusal };
  }
  return { kind: 'done' };
}
