import { StateBlock } from '@/components/state/state-block';

/** What stands where a term's decisions would be. */
export const noTerm = (
  <StateBlock kind="empty" title="现在没有进行中的学期" next="导入学期计划以后，在这里调整各组比例。" />
);
