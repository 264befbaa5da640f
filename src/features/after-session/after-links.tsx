import { View } from '@tarojs/components';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { AfterSession } from '@/contract/after-session';
import type { SessionState } from '@/domain/attendance/training-session';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { afterSessionOf } from './after-session';
import './after-links.css';

type AfterLinksProps = { readonly sessionId: string; readonly state: SessionState };

interface Link {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly page: string;
}

/** On a session's page: its record, its survey and its guests, whichever there are for this person. Shows nothing else. */
export function AfterLinks({ sessionId, state }: AfterLinksProps) {
  const after = afterSessionOf(sessionId);
  const { data } = after.use();
  useOnShow(() => void after.refresh());
  const links = data === null ? [] : linksOf(data, state);
  if (links.length === 0) return null;
  return (
    <View className="yx-after">
      <RuledList>
        {links.map(({ id, title, value, page }) => (
          <ListRow
            key={id}
            id={id}
            title={title}
            value={value}
            onPress={() => open(`/pages/attendance/${page}/index?sessionId=${sessionId}`)}
          />
        ))}
      </RuledList>
    </View>
  );
}

const surveyWords: Readonly<Record<AfterSession['survey'], string>> = {
  none: '还没发',
  open: '正在收',
  closed: '已结束',
};

function linksOf(
  { record, mayKeepRecord, survey, isAsked, mayHold }: AfterSession,
  state: SessionState,
): Link[] {
  const began = state === 'open' || state === 'closed';
  const links: (Link | false)[] = [
    began &&
      (record === 'saved' || mayKeepRecord) && {
        id: 'after-record',
        title: '活动记录',
        value: record === 'saved' ? '看记录' : '去写',
        page: 'record',
      },
    isAsked && { id: 'after-survey', title: '满意度问卷', value: '去填', page: 'survey' },
    began &&
      mayHold && { id: 'after-results', title: '问卷与结果', value: surveyWords[survey], page: 'results' },
    mayHold && state !== 'cancelled' && { id: 'after-guests', title: '外校来宾', value: '', page: 'guests' },
  ];
  return links.filter((link) => link !== false);
}
