import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Chip, type ChipProps } from '@/components/figure/chip';
import { RuledList } from '@/components/list/ruled-list';
import type { Finding } from '@/contract/rule-books';
import { placeOf } from './forms/part';
import { pathOf } from './path';
import './rule-books.css';

/** How much a finding weighs: a word each, and a mark on what keeps the book from being used. */
const severities: Readonly<Record<Finding['severity'], ChipProps>> = {
  error: { text: '必须改', tone: 'amber', icon: 'missing' },
  warning: { text: '提醒', tone: 'pine' },
  information: { text: '参考', tone: 'plain' },
};

type FindingListProps<F extends Finding> = {
  readonly book: unknown;
  readonly findings: readonly F[];
  /** What can be done about one. */
  readonly acts?: ((finding: F) => ReactNode) | undefined;
};

/** What a check said of a book, in the order of the book: how much it weighs, where, and what. */
export function FindingList<F extends Finding>({ book, findings, acts }: FindingListProps<F>) {
  return (
    <RuledList>
      {findings.map((finding) => (
        <View key={`${finding.code}/${finding.path}/${finding.message}`} className="yx-rules__finding">
          <View className="yx-rules__finding-head">
            <Chip {...severities[finding.severity]} />
            <View className="t-note">{placeOf(book, pathOf(finding.path))}</View>
          </View>
          <View className="t-body">{finding.message}</View>
          {acts?.(finding)}
        </View>
      ))}
    </RuledList>
  );
}

/** 2 处必须改，1 处提醒 */
export function findingCount(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'information'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} 处${severities[severity].text}`];
  });
  return counts.length === 0 ? '没有问题' : counts.join('，');
}
