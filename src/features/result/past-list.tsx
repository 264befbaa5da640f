import { twoDecimals } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { PastResult } from '@/contract/past-terms';
import { longDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';

/** 往期: every earlier term, with the result that was frozen; one without says so. */
export function PastList({ terms }: { readonly terms: readonly PastResult[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <SectionHeader title="往期" aside={`${terms.length} 个学期`} />
      <RuledList>
        {terms.map((term) => (
          <ListRow
            key={term.termId}
            id={`past-${term.termId}`}
            title={term.termName}
            note={noteOn(term)}
            value={figureOf(term)}
            onPress={() => open(`/pages/result/index?termId=${term.termId}`)}
          />
        ))}
      </RuledList>
    </>
  );
}

/** 良好，2027年1月21日 定稿 */
export function noteOn({ state, frozenAtMs, own }: PastResult): string {
  switch (state) {
    case 'frozen': {
      const when = frozenAtMs === null ? '已定稿' : `${longDay(frozenAtMs)} 定稿`;
      return own?.band == null ? when : `${own.band}，${when}`;
    }
    case 'freezing':
      return '正在定稿';
    case 'notice':
      return '正在公示，还没有定稿';
    case 'open':
      return '没有定稿';
  }
}

/** The total, or the hours where the book gives no points; nothing where nothing was frozen. */
export function figureOf({ own }: PastResult): string | undefined {
  if (own === null) return undefined;
  return own.maxHundredths > 0
    ? twoDecimals(own.totalHundredths)
    : `${twoDecimals(own.hoursHundredths)} 学时`;
}
