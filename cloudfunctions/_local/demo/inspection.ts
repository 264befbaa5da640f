import { submission } from '@/contract/submission';
import { schoolDay } from '@/domain/term/school-day';
import { ask, type DemoCloud } from './cloud';

const tiers = ['good', 'excellent', 'pass'] as const;

/** The notes of the first group are being looked at: its leader has tiered three, the rest waits. */
export async function beginInspection(
  cloud: DemoCloud,
  { leader, nowMs }: { readonly leader: string; readonly nowMs: number },
): Promise<void> {
  const { groups } = await ask(cloud, leader, submission, 'inspections', {});
  const { inspectionId, entries } = await ask(cloud, leader, submission, 'openInspection', {
    key: 'demonotes1',
    kind: 'notes',
    otherName: '',
    title: '期末学习笔记检查（演示）',
    day: schoolDay(nowMs),
    groupIds: groups.map(({ groupId }) => groupId),
    by: 'leaders',
  });
  const markings = entries.slice(0, tiers.length).map(({ memberId, revision }, index) => {
    const tier = tiers[index] ?? 'good';
    return { memberId, revision, mark: { kind: 'tier' as const, tier }, word: '', photos: [] };
  });
  await ask(cloud, leader, submission, 'markNotebooks', { inspectionId, markings });
}
