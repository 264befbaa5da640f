import type { OfficeRecord } from '@/domain/ledger/office-record';
import type { Result } from '@/domain/refusal';
import { call } from '@/platform/call';

interface Entry {
  readonly key: string;
  readonly memberIds: readonly string[];
  readonly day: string;
  readonly what: OfficeRecord;
}

/** Enters one thing for all of these people; for how many it stands then. */
export function enterRecord({ key, memberIds, day, what }: Entry): Promise<Result<{ recorded: number }>> {
  return call('ledger', 'record', { key, memberIds: [...memberIds], day, what });
}
