import { View } from '@tarojs/components';
import { PickField } from '@/components/form/pick-field';
import type { DutyPlanView } from '@/contract/duty-series';
import { periodNames } from '@/domain/submission/kind-words';
import type { DutyStart } from '@/domain/term/duty-starts';
import './duty-plan.css';

type StartFieldProps = {
  readonly books: DutyPlanView['books'];
  readonly onStart: (start: DutyStart) => void;
  readonly chosen: DutyStart | null;
};

const OWN = '';

/** A rule of a book of duties to begin with; what of the book is no writing is named, so that nobody looks for it. */
export function StartField({ books, chosen, onStart }: StartFieldProps) {
  const starts = books.flatMap(({ bookId, title, starts: own, notWriting }) =>
    own.map((start) => ({ key: `${bookId}.${start.ruleId}`, start, book: title, notWriting })),
  );
  const standing = starts.find(({ start }) => start === chosen);
  const options = [
    { value: OWN, label: '不用，自己填' },
    ...starts.map(({ key, start, book }) => ({ value: key, label: `${ruleText(start)}（${book}）` })),
  ];
  function pick(key: string) {
    const picked = starts.find((each) => each.key === key);
    if (picked !== undefined) onStart(picked.start);
  }
  return (
    <>
      <PickField
        id="series-start"
        label="从任务细则开始"
        options={options}
        value={standing?.key ?? OWN}
        onChange={pick}
      />
      {standing !== undefined && (
        <>
          <View className="t-note c-ink-2">{`原文：${standing.start.text}`}</View>
          {standing.start.count === null && (
            <View className="t-note c-amber">原文没有写次数，请由学校定，写在「每次几篇」里。</View>
          )}
          {standing.start.per === 'schoolYear' && (
            <View className="t-note c-amber">每学年一次，放在哪个学期由学校定；这里排在本学期。</View>
          )}
          {standing.notWriting.length > 0 && (
            <View className="t-note c-ink-3">
              {`这份细则里不用写作品的：${standing.notWriting.join('、')}。`}
            </View>
          )}
        </>
      )}
    </>
  );
}

function ruleText({ title, per, count }: DutyStart): string {
  return `${title}，${periodNames[per]}${count === null ? '' : ` ${count} 次`}`;
}
