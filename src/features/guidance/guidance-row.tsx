import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { refreshGuidances, useGuidances } from './guidance';

/** The way to what somebody was asked to guide; nothing for whom nobody asked. */
export function GuidanceRow() {
  const entries = useGuidances().data?.entries ?? [];
  useOnShow(() => void refreshGuidances());
  if (entries.length === 0) return null;
  const waiting = entries.filter(({ waits }) => waits).length;
  return (
    <RuledList>
      <ListRow
        id="guidances"
        title="请您指导"
        note={waiting === 0 ? '作者都在改' : '有作品等您看'}
        chip={waiting === 0 ? undefined : { text: `${waiting} 篇`, tone: 'pine' }}
        onPress={() => open('/pages/guidance/list/index')}
        last
      />
    </RuledList>
  );
}
