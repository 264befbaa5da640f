import { View } from '@tarojs/components';
import { useEffect, useMemo } from 'react';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { RuleBooksView } from '@/contract/rule-books';
import { open } from '@/platform/route';
import type { ChangedPart } from './changed-part';
import { comparisonOf } from './comparison';
import { comparePath } from './paths';
import { ruleBookOf } from './rule-books';
import './rule-books.css';

type BookKey = { readonly id: string; readonly version: number };

/** What differs between the version in force and another of the same book; null while either is not known. */
export function useChanges(inForce: RuleBooksView['inForce'], tried: BookKey): readonly ChangedPart[] | null {
  const older = ruleBookOf(inForce?.id ?? tried.id, inForce?.version ?? tried.version);
  const newer = ruleBookOf(tried.id, tried.version);
  const [before, after] = [older.use().data?.book, newer.use().data?.book];
  useEffect(() => {
    void older.refresh();
    void newer.refresh();
  }, [older, newer]);
  return useMemo(
    () =>
      before === undefined || after === undefined || before.id !== after.id
        ? null
        : comparisonOf(before, after),
    [before, after],
  );
}

type WhatChangesProps = {
  readonly inForce: BookKey;
  readonly tried: BookKey;
  readonly changes: readonly ChangedPart[] | null;
};

/** 改了什么: in the rules themselves, before what that does to people. */
export function WhatChanges({ inForce, tried, changes }: WhatChangesProps) {
  if (changes === null) return null;
  return (
    <>
      <SectionHeader title="细则改了什么" aside={changes.length === 0 ? '规定没有不同' : undefined} />
      {changes.length > 0 && (
        <RuledList>
          <ListRow
            id="what-changes"
            title={`${changes.length} 处不同`}
            note={changesInShort(changes)}
            onPress={() => open(comparePath(tried, inForce.version))}
            last
          />
        </RuledList>
      )}
      <View className="yx-rules__gap" />
    </>
  );
}

const SHOWN = 2;

/** 外出学习：满分 30 分 → 25 分；教学类加分等 */
export function changesInShort(changes: readonly ChangedPart[]): string {
  const first = changes.slice(0, SHOWN).map(({ place, kind, lines }) => {
    if (kind === 'added') return `新增${place}`;
    if (kind === 'removed') return `去掉${place}`;
    const line = lines.find(({ isText }) => !isText);
    return line === undefined
      ? `${place}的文字`
      : `${place}：${figureWords(line.name, line.before, line.after)}`;
  });
  return `${first.join('；')}${changes.length > SHOWN ? ` 等 ${changes.length} 处` : ''}`;
}

function figureWords(name: string, before: string, after: string): string {
  return `${name} ${before === '' ? '没有' : before} → ${after === '' ? '没有' : after}`;
}
