import type { Inspection } from '@/domain/submission/inspection/inspection';
import { blankEntry, type InspectionEntry } from '@/domain/submission/inspection/inspection-entry';
import { inTime } from './work-builder';

/** The notes of the Chinese group, opened by the office: Lin, and Wu who leads it. */
export function anInspection(changes: Partial<Inspection> = {}): Inspection {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    inspectionId: 'm40-k0000001',
    kind: 'notes',
    otherName: '',
    title: '期中学习笔记检查',
    day: '2026-12-10',
    groupIds: ['chinese'],
    inspectees: [
      { memberId: 'm01', groupId: 'chinese', leads: false },
      { memberId: 'm09', groupId: 'chinese', leads: true },
    ],
    by: 'leaders',
    state: 'open',
    turn: 0,
    openedBy: 'm40',
    openedAtMs: inTime,
    last: { act: 'opened', byMemberId: 'm40', atMs: inTime, reason: '' },
    counts: null,
    ...changes,
  };
}

/** Lin's notebook, found good by Wu. */
export function aMarkedEntry(changes: Partial<InspectionEntry> = {}): InspectionEntry {
  return {
    ...blankEntry(anInspection(), 'm01'),
    revision: 1,
    mark: { kind: 'tier', tier: 'good' },
    markedBy: 'm09',
    markedAtMs: inTime,
    ...changes,
  };
}
