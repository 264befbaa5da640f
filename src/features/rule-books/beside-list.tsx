import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { BookVersion } from '@/contract/rule-books';
import { open } from '@/platform/route';
import { comparePath, publishedPath } from './paths';

type BesideListProps = {
  readonly id: string;
  readonly version: number;
  /** Every version that the school keeps. */
  readonly versions: readonly BookVersion[];
  readonly asPublished: boolean;
};

/** 对照: what a version can be laid beside. Nothing where there is nothing. */
export function BesideList({ id, version, versions, asPublished }: BesideListProps) {
  const earlier = versions.filter((one) => one.id === id && one.version < version);
  const before = earlier.find((one) => one.version === version - 1);
  const asItCame = earlier.find((one) => one.savedAtMs === null && one !== before);
  if (before === undefined && asItCame === undefined && !asPublished) return null;
  const compare = (from: number) => () => open(comparePath({ id, version }, from));
  return (
    <>
      <SectionHeader title="对照" />
      <RuledList>
        {before !== undefined && (
          <ListRow
            id="compare-before"
            title={`和第 ${before.version} 版比`}
            note={before.savedAtMs === null ? '随程序提供的那一版' : '上一版'}
            onPress={compare(before.version)}
          />
        )}
        {asItCame !== undefined && (
          <ListRow
            id="compare-as-it-came"
            title={`和第 ${asItCame.version} 版比`}
            note="随程序提供的那一版"
            onPress={compare(asItCame.version)}
          />
        )}
        {asPublished && (
          <ListRow
            id="as-published"
            title="看原文"
            note="照字面写有哪些问题，自带的细则怎样定"
            onPress={() => open(publishedPath(id))}
          />
        )}
      </RuledList>
    </>
  );
}
