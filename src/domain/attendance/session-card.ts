import type { Group } from '../people/member';
import { audienceWords, modeNames, platformNames, sessionKindNames } from './session-words';
import type { TrainingSession } from './training-session';

/**
 * What a session is beyond when and where, and beyond what one's own view of it says (check-in, check-out), line by line;
 * lines without news are left out.
 */
export function cardRows(
  session: TrainingSession,
  groups: readonly Group[],
  host: string | null,
): { readonly label: string; readonly value: string }[] {
  const { kind, platform, campus, audience, audienceMemberIds, mode, lateAfterMinutes } = session;
  const rows: [string, string | null][] = [
    ['类型', sessionKindNames[kind]],
    ['平台', platform === null ? null : platformNames[platform]],
    ['对象', audienceWords(audience, groups, audienceMemberIds?.length ?? 0)],
    ['校区', campus === '' ? null : campus],
    ['方式', mode === 'hall' ? null : `${modeNames[mode]}，主持人会说签到码`],
    ['主持', host],
    ['迟到', lateAfterMinutes === 0 ? null : `开始 ${lateAfterMinutes} 分钟后算`],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
