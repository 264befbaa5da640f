import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { LedgerEntry } from '@/contract/ledger';
import { recordWords } from '@/domain/ledger/office-record';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { scrollTo } from '@/platform/scroll';

type RecordsListProps = {
  readonly entries: readonly LedgerEntry[];
  /** For the office: opens the reversal of a record that still stands. */
  readonly onReverse?: ((entry: LedgerEntry) => void) | undefined;
};

/** 记录: the journal as it was written, newest first; a mistake stays, marked as reversed. */
export function RecordsList({ entries, onReverse }: RecordsListProps) {
  if (entries.length === 0)
    return <StateBlock kind="empty" title="这学期还没有记录" next="签到、请假和通过的作品会记在这里" />;
  return (
    <Paged id="records" rows={entries} counter="条" onTurn={scrollTo}>
      {(page) => (
        <RuledList>
          {page.map((entry) => {
            const { fact, title, by, reversed } = entry;
            const reversible = onReverse !== undefined && !reversed && fact.kind !== 'reversal';
            return (
              <ListRow
                key={fact.factId}
                title={title}
                note={`${monthDay(fact.recordedAtMs)} ${clockTime(fact.recordedAtMs)}，${by}${reasonOf(entry)}`}
                chip={reversed ? { text: '已冲销' } : undefined}
                onPress={reversible ? () => onReverse(entry) : undefined}
              />
            );
          })}
        </RuledList>
      )}
    </Paged>
  );
}

function reasonOf({ fact }: LedgerEntry): string {
  if (fact.kind === 'reversal' || fact.kind === 'leave') return `，${fact.reason}`;
  if (fact.kind === 'checkIn' && fact.evidence.way === 'hostList') return `，${fact.evidence.reason}`;
  if (fact.kind === 'record') return `，${recordWords(fact.what)}`;
  return '';
}
