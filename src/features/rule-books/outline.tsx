import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { DateField } from '@/components/form/date-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { Finding } from '@/contract/rule-books';
import type { RuleBookFault } from '@/domain/scoring/rule-book';
import { confirm } from '@/platform/feedback';
import { back, open } from '@/platform/route';
import { answered, type BookDraft, fixed, undone } from './draft';
import { change, checkDraft, dropDraft } from './editing';
import { FindingActs } from './finding-acts';
import { FindingList, findingCount } from './finding-list';
import { homeOf, placeOf } from './forms/part';
import { PartEditor } from './part-editor';
import { pathOf } from './path';
import { editPath } from './paths';
import './rule-books.css';

type OutlineProps = {
  readonly draft: BookDraft;
  readonly faults: readonly RuleBookFault[];
  /** Where the words typed here are safe. */
  readonly kept: string;
};

/** The whole book as a draft: what is wrong, what was found, its parts, and what saving asks for. */
export function Outline({ draft, faults, kept }: OutlineProps) {
  const latest = draft.undo.at(-1);
  return (
    <>
      {latest !== undefined && (
        <View className="yx-rules__notice">
          <Notice
            text={`已改：${latest.what}`}
            note={draft.undo.length > 1 ? `最近 ${draft.undo.length} 步可以一步一步撤回` : undefined}
            action={{ label: '撤回', onPress: () => change(draft.bookId, undone) }}
          />
        </View>
      )}
      {faults.length > 0 && <Faults draft={draft} faults={faults} />}
      {draft.checked !== null && draft.checked.findings.length > 0 && <Findings draft={draft} />}
      <SectionHeader title="这份细则" aside={kept} />
      <PartEditor draft={draft} faults={faults} path={[]} />
      <Saving draft={draft} />
    </>
  );
}

function Faults({ draft, faults }: Omit<OutlineProps, 'kept'>) {
  const book = { id: draft.bookId, version: draft.basedOn };
  return (
    <View id="faults">
      <SectionHeader title="还没写对的" aside={`${faults.length} 处`} />
      <RuledList>
        {faults.map(({ path, message }) => (
          <ListRow
            key={path + message}
            title={message}
            note={placeOf(draft.book, pathOf(path))}
            {...(homeOf(pathOf(path)).length === 0
              ? {}
              : { onPress: () => open(editPath(book, homeOf(pathOf(path)))) })}
          />
        ))}
      </RuledList>
    </View>
  );
}

function Findings({ draft }: { readonly draft: BookDraft }) {
  const { bookId, checked } = draft;
  const book = { id: bookId, version: draft.basedOn };
  const isCurrent = checked?.current === true;
  const findings = checked?.findings ?? [];

  function fix(finding: Finding) {
    change(bookId, (now) => fixed(now, finding));
    void checkDraft(bookId);
  }
  function answer(finding: Finding) {
    const { path } = answered(draft, finding);
    change(bookId, (now) => answered(now, finding).draft);
    open(editPath(book, path));
  }

  const goTo = (finding: Finding) => open(editPath(book, homeOf(pathOf(finding.path))));

  return (
    <View id="findings">
      <SectionHeader
        title="检查"
        aside={isCurrent ? findingCount(findings) : '检查之后又改过，请再检查一次'}
      />
      <FindingList
        book={draft.book}
        findings={findings}
        acts={(finding) => (
          <FindingActs
            finding={finding}
            onFix={isCurrent ? () => fix(finding) : undefined}
            onGo={homeOf(pathOf(finding.path)).length === 0 ? undefined : () => goTo(finding)}
            onAnswer={() => answer(finding)}
          />
        )}
      />
    </View>
  );
}

function Saving({ draft }: { readonly draft: BookDraft }) {
  const set = (part: Partial<Pick<BookDraft, 'effectiveFrom' | 'reason'>>) =>
    change(draft.bookId, (now) => ({ ...now, ...part }));

  async function drop() {
    const sure = await confirm({
      title: '丢掉这份草稿？',
      text: '学校已经存下的版本都不变。草稿丢掉以后找不回来。',
      yes: '丢掉',
    });
    if (!sure) return;
    back();
    dropDraft(draft.bookId);
  }

  return (
    <>
      <SectionHeader
        title={`存为第 ${draft.basedOn + 1} 版`}
        aside={draft.basedOn === 0 ? '存好以后才是学校的' : '旧版本一直留着'}
      />
      <View className="yx-rules__field">
        <DateField
          id="effective-from"
          label="从哪天起施行"
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => set({ effectiveFrom })}
        />
        <View className="t-caption">正在进行的学期不变；要让它按新的一版算，存好以后先试算再换用。</View>
      </View>
      <View className="yx-rules__field">
        <TextAreaField
          id="save-reason"
          label={draft.basedOn === 0 ? '为什么写' : '为什么改'}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          placeholder={`会留下记录，比如：教代会通过的${draft.basedOn === 0 ? '方案' : '修订'}`}
          maxLength={200}
        />
      </View>
      <View className="l-edge">
        <TextLink id="drop-draft" label="丢掉草稿" onPress={drop} />
      </View>
    </>
  );
}
