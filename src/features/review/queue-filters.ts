import type { QueueEntry } from '@/contract/queue-entry';

export type QueueFilter = 'all' | 'long' | 'back' | 'late';

const holds: Readonly<Record<QueueFilter, (entry: QueueEntry) => boolean>> = {
  all: () => true,
  long: ({ waitsLong }) => waitsLong,
  back: ({ draft }) => draft > 1,
  late: ({ late }) => late,
};

const names: Readonly<Record<QueueFilter, string>> = {
  all: '全部',
  long: '等得久',
  back: '退回又交',
  late: '超期',
};

export function filtered(entries: readonly QueueEntry[], filter: QueueFilter): QueueEntry[] {
  return entries.filter(holds[filter]);
}

/** 「退回又交 2」, each with its count. */
export function filterOptions(entries: readonly QueueEntry[]): { value: QueueFilter; label: string }[] {
  return (['all', 'long', 'back', 'late'] as const).map((value) => {
    return { value, label: `${names[value]} ${filtered(entries, value).length}` };
  });
}

/** The chip of a row: its step first, then what makes it urgent. */
export function chipOf({ step, late, waitsLong }: QueueEntry) {
  if (step !== 'only') return { text: step === 'first' ? '初审' : '复审', tone: 'pine' } as const;
  if (late) return { text: '逾期', tone: 'amber' } as const;
  return waitsLong ? ({ text: '等了 3 天以上', tone: 'amber' } as const) : undefined;
}
