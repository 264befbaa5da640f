import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { BookKind, BookVersion, RuleBooksView } from '@/contract/rule-books';
import { monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { OwnBookStart } from './own-book-start';
import { bookPath, groupsPath, keptLedgersPath } from './paths';
import { effectiveWords } from './words';
import './rule-books.css';

const kindNames: Readonly<Record<BookKind, string>> = {
  scored: '打分',
  hours: '记学时',
  duties: '只定任务',
};

type BooksListProps = {
  readonly view: RuleBooksView;
  /** The principal looks, the office also writes. */
  readonly canEdit: boolean;
};

/** 考核细则: what judges the running term, every version the school keeps, and what could be taken over. */
export function BooksList({ view, canEdit }: BooksListProps) {
  const { inForce, versions, catalogue } = view;
  const judging = versions.find(({ id, version }) => id === inForce?.id && version === inForce.version);
  return (
    <>
      {inForce !== null && (
        <>
          <SectionHeader title={inForce.termName} aside="现在按这一版考核" />
          <RuledList>
            <ListRow
              id="in-force"
              title={judging?.title ?? inForce.id}
              note={`第 ${inForce.version} 版`}
              onPress={() => open(bookPath(inForce))}
            />
            <ListRow
              id="groups"
              title="各组比例与不参评"
              note="优秀比例、合并排名、不参评、不适用"
              onPress={() => open(groupsPath)}
            />
            <ListRow
              id="kept-ledgers"
              title="同时记的账"
              note="县里的学时、省里的学分"
              onPress={() => open(keptLedgersPath)}
              last
            />
          </RuledList>
        </>
      )}
      <SectionHeader title="学校的细则" aside={`${versions.length} 版`} />
      {versions.length === 0 ? (
        <StateBlock
          kind="empty"
          title="学校还没有自己的细则"
          next="从下面选一份拿来用，再改成学校的；也可以从空白写一份。"
        />
      ) : (
        <RuledList>
          {versions.map((one) => (
            <VersionRow key={`${one.id}/${one.version}`} one={one} view={view} />
          ))}
        </RuledList>
      )}
      {canEdit && <OwnBookStart />}
      {catalogue.length > 0 && <Catalogue catalogue={catalogue} />}
      <View className="yx-rules__gap" />
    </>
  );
}

function VersionRow({ one, view: { inForce } }: { readonly one: BookVersion; readonly view: RuleBooksView }) {
  const judges = one.id === inForce?.id && one.version === inForce.version;
  return (
    <ListRow
      id={`book-${one.id}-${one.version}`}
      title={`${one.title}，第 ${one.version} 版`}
      note={savedNote(one)}
      chip={judges ? { text: '现用', tone: 'ok', icon: 'check' } : undefined}
      onPress={() => open(bookPath(one))}
    />
  );
}

/** 2月15日起施行。许岚 1月20日存：写明原因 */
function savedNote({ savedAtMs, savedBy, reason, effectiveFrom }: BookVersion): string {
  const from = effectiveWords(effectiveFrom);
  return savedAtMs === null
    ? `${from}，随程序提供`
    : `${from}。${savedBy} ${monthDay(savedAtMs)}存：${reason}`;
}

/** What could be taken over is read first; the page of the book offers it. */
function Catalogue({ catalogue }: Pick<RuleBooksView, 'catalogue'>) {
  return (
    <>
      <SectionHeader title="可以拿来用的" aside={`${catalogue.length} 份`} />
      <RuledList>
        {catalogue.map(({ id, title, kind }) => (
          <ListRow
            key={id}
            id={`offer-${id}`}
            title={title}
            value={kindNames[kind]}
            onPress={() => open(bookPath({ id, version: 1 }))}
          />
        ))}
      </RuledList>
    </>
  );
}
