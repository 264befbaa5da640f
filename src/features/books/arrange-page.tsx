import { View } from '@tarojs/components';
import { ChoiceChip } from '@/components/action/choice-chip';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { BookArranging } from '@/contract/books';
import { open } from '@/platform/route';
import { salonNote } from './salon-words';
import './books.css';

type ArrangePageProps = {
  readonly desk: BookArranging;
  readonly onChoose: (groupId: string | null, chosen: boolean) => void;
  readonly onSalon: (sessionId: string, linked: boolean) => void;
};

/** For leaders and the office: whose book of the term it is, and at which salon it is talked about. */
export function ArrangePage({ desk, onChoose, onSalon }: ArrangePageProps) {
  return (
    <>
      <View className="yx-books__head l-edge">
        <View className="t-title">{`《${desk.title}》`}</View>
      </View>
      <SectionHeader title="本学期谁来共读" aside={desk.termName} />
      <View className="l-edge">
        <View className="yx-books__chips">
          {desk.choices.map(({ groupId, name, chosen }) => (
            <ChoiceChip
              key={groupId ?? ''}
              label={name}
              tone="ink"
              chosen={chosen}
              onToggle={() => onChoose(groupId, !chosen)}
            />
          ))}
        </View>
        <View className="yx-books__note t-note c-ink-3">
          选上以后，那里的每位老师收到一条消息；取消不再通知。
        </View>
      </View>
      <SectionHeader title="读书沙龙" />
      <RuledList>
        {desk.salons.map((salon) => (
          <ListRow
            key={salon.sessionId}
            id={`salon-${salon.sessionId}`}
            title={salon.title}
            note={salonNote(salon)}
            chip={salon.linked ? { text: '已挂上', tone: 'pine', icon: 'check' } : undefined}
            onPress={() => onSalon(salon.sessionId, !salon.linked)}
          />
        ))}
        <ListRow
          id="plan-salon"
          title="排一场读书沙龙"
          note="类型选「读书沙龙」，排好后回到这里挂上"
          onPress={() => open('/pages/plan/edit/index')}
        />
      </RuledList>
      <View className="yx-books__note l-edge t-note c-ink-3">
        点一下挂上，再点取下；挂上以后，在读的老师各收到一条消息。
      </View>
    </>
  );
}
