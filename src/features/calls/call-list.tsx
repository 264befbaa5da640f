import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { CallEntry } from '@/contract/calls';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { untilWords } from './words';

/** 征集: open ones first, the one that ends soonest on top; then those that have ended. */
export function CallList({
  calls,
  mayAsk,
}: {
  readonly calls: readonly CallEntry[];
  readonly mayAsk: boolean;
}) {
  if (calls.length === 0)
    return (
      <StateBlock
        kind="empty"
        title="还没有征集"
        next={
          mayAsk
            ? '发起一次，请老师交一个小发现，攒起来编成汇编'
            : '组长或教务处发起征集后，可以在这里交一个小发现'
        }
      />
    );
  const running = calls.filter(({ closed }) => !closed);
  const ended = calls.filter(({ closed }) => closed);
  return (
    <>
      {running.length > 0 && (
        <>
          <SectionHeader title="正在征集" />
          <RuledList>
            {running.map((each) => (
              <Row key={each.callId} entry={each} />
            ))}
          </RuledList>
        </>
      )}
      {ended.length > 0 && (
        <>
          <SectionHeader title="征集过的" />
          <Paged id="ended-calls" rows={ended} counter="次" onTurn={scrollTo}>
            {(page) => (
              <RuledList>
                {page.map((each) => (
                  <Row key={each.callId} entry={each} />
                ))}
              </RuledList>
            )}
          </Paged>
        </>
      )}
    </>
  );
}

function Row({ entry }: { readonly entry: CallEntry }) {
  const { callId, title, by, whom, own, closed, compiled } = entry;
  const mine = own === 0 ? '' : `，您交了 ${own} 条`;
  return (
    <ListRow
      id={`call-${callId}`}
      title={title}
      note={`${by}，向${whom}征集${mine}`}
      value={closed ? undefined : untilWords(entry)}
      chip={compiled ? { text: '已成册', tone: 'pine' } : undefined}
      onPress={() => open(`/pages/resources/calls/call/index?callId=${callId}`)}
    />
  );
}
