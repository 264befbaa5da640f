import { StateBlock } from '@/components/state/state-block';

export const noTerm = (
  <StateBlock kind="empty" title="还没有学期安排" next="请先在「名册」里导入学期计划，再来布置任务。" />
);
