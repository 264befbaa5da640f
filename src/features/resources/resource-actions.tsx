import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { ResourceView } from '@/contract/resources';
import { open } from '@/platform/route';
import { ShelfActions } from './shelf-actions';

/** What can be done with a resource, as far as the reader may. */
export function ResourceActions({ resource }: { readonly resource: ResourceView }) {
  const { resourceId, favoured, mine, mayTend, reported, removed } = resource;
  const reasonPage = (act: 'report' | 'remove') =>
    open(`/pages/resources/reason/index?resourceId=${resourceId}&act=${act}${mine ? '&mine=1' : ''}`);
  if (removed !== null) return null;
  return (
    <RuledList>
      <ShelfActions shelfKey={`r.${resourceId}`} favoured={favoured} />
      {mayTend && (
        <ListRow
          id="change"
          title="修改说明"
          note="标题、标签、版权，是否公开"
          onPress={() => open(`/pages/resources/add/index?resourceId=${resourceId}`)}
        />
      )}
      {mayTend && (
        <ListRow
          id="remove"
          title="移除"
          note={mine ? '别的老师马上看不到' : '写明原因，作者会收到'}
          onPress={() => reasonPage('remove')}
        />
      )}
      {!mine && (
        <ListRow
          id="report"
          title={reported ? '已经反映，等教务处回复' : '反映问题'}
          note={reported ? undefined : '内容不合适、侵权或有学生信息，告诉教务处'}
          onPress={reported ? undefined : () => reasonPage('report')}
        />
      )}
    </RuledList>
  );
}
