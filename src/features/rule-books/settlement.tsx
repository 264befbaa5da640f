import { View } from '@tarojs/components';
import type { PublishedFinding } from '@/contract/rule-books';
import './rule-books.css';

/** How the usable book answers what was found in the wording as published: its notes, or in a word what became of it. */
export function Settlement({ finding }: { readonly finding: PublishedFinding }) {
  const { notes } = finding.settlement;
  return (
    <View className="yx-rules__settled">
      <View className="t-caption">{outcome(finding)}</View>
      {notes.map((text) => (
        <View key={text} className="t-clause">
          {text}
        </View>
      ))}
    </View>
  );
}

function outcome({ settlement, severity }: PublishedFinding): string {
  switch (settlement.kind) {
    case 'decided':
      return '自带的细则这样定：';
    case 'leftOut':
      return settlement.notes.length > 0 ? '自带的细则没有收这一条：' : '自带的细则没有收这一条。';
    case 'open':
      return severity === 'information'
        ? '自带的细则也是这样，不用改。'
        : '自带的细则没有替学校定，请学校自己定。';
    case 'mended':
      return '自带的细则里已经改了。';
  }
}
