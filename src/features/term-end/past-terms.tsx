import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import type { PastTerm } from '@/contract/past-terms';
import { longDay } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { createResource } from '@/platform/resource';
import { open } from '@/platform/route';
import { termEndPath } from './paths';

const pastTerms = createResource<{ readonly terms: readonly PastTerm[] }>(() =>
  call('ledger', 'pastTerms', {}),
);

export const refreshPastTerms = pastTerms.refresh;

/** 往期学期: every term that the school left, and whether it was ended. */
export function PastTerms() {
  return (
    <Reading state={pastTerms.use()} onRetry={pastTerms.refresh}>
      {({ terms }) => <PastTermList terms={terms} />}
    </Reading>
  );
}

export function PastTermList({ terms }: { readonly terms: readonly PastTerm[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <SectionHeader title="往期学期" aside={`${terms.length} 个`} />
      <RuledList>
        {terms.map((term) => (
          <ListRow
            key={term.termId}
            id={`past-${term.termId}`}
            title={term.termName}
            note={noteOn(term)}
            {...(term.state === 'frozen' ? {} : { chip: { text: '没有定稿', tone: 'amber' } as const })}
            onPress={() => open(termEndPath(term.termId))}
          />
        ))}
      </RuledList>
    </>
  );
}

/** What was done, or what is still to do there. */
export function noteOn({ state, frozenAtMs }: Pick<PastTerm, 'state' | 'frozenAtMs'>): string {
  switch (state) {
    case 'frozen':
      return frozenAtMs === null ? '已定稿' : `${longDay(frozenAtMs)} 定稿`;
    case 'freezing':
      return '正在定稿，会自己做完';
    case 'notice':
      return '公示过，点开接着定稿';
    case 'open':
      return '点开可以补做公示和定稿';
  }
}
