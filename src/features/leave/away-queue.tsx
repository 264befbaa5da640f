import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { awayWaiting } from './away-waiting';
import { whenText } from './words';

/** 请假与补训 that wait for this person: the earliest session first, then the oldest note. */
export function AwayQueue() {
  return (
    <Reading state={awayWaiting.use()} onRetry={awayWaiting.refresh}>
      {({ leaves, makeUps }) => (
        <>
          {leaves.length + makeUps.length === 0 && (
            <StateBlock kind="empty" title="没有待审批的请假和补训" next="老师提交后会排在这里" />
          )}
          {leaves.length > 0 && <SectionHeader title="请假" aside={`${leaves.length} 份`} />}
          <Paged id="leaves" rows={leaves} counter="份" onTurn={scrollTo}>
            {(page) => (
              <RuledList>
                {page.map((entry) => (
                  <ListRow
                    key={entry.requestId}
                    id={`leave-${entry.requestId}`}
                    title={`${entry.name}，${entry.kindTitle}`}
                    note={`${entry.group}，${entry.title}，${whenText(entry.startsAtMs)}`}
                    onPress={() => open(`/pages/attendance/leave/decide/index?requestId=${entry.requestId}`)}
                  />
                ))}
              </RuledList>
            )}
          </Paged>
          {makeUps.length > 0 && <SectionHeader title="补训" aside={`${makeUps.length} 份`} />}
          <Paged id="make-ups" rows={makeUps} counter="份" onTurn={scrollTo}>
            {(page) => (
              <RuledList>
                {page.map((entry) => (
                  <ListRow
                    key={entry.makeUpId}
                    id={`make-up-${entry.makeUpId}`}
                    title={`${entry.name}，补训`}
                    note={`${entry.group}，${entry.title}，${entry.characters} 字`}
                    onPress={() => open(`/pages/attendance/make-up/decide/index?makeUpId=${entry.makeUpId}`)}
                  />
                ))}
              </RuledList>
            )}
          </Paged>
        </>
      )}
    </Reading>
  );
}
