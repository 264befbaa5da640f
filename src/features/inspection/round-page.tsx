import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '@/components/action/choice-row';
import { ProgressLine } from '@/components/figure/progress-line';
import { SectionHeader } from '@/components/layout/section-header';
import { Paged } from '@/components/list/paged';
import { StateBlock } from '@/components/state/state-block';
import type { InspectionView } from '@/contract/inspections';
import { scrollTo } from '@/platform/scroll';
import { dayWords } from './day-words';
import { EntryRow } from './entry-row';
import { FoundRow } from './found-row';
import { type Row, rowOf } from './kept-mark';
import { useKeptMarks } from './kept-marks';
import { CloseForm, ReopenForm, UnfinishedNotice } from './round-acts';
import './inspection.css';

/** The rows of a round with what this phone still keeps laid over them. */
export function useRows(view: InspectionView): Row[] {
  const kept = new Map(useKeptMarks(view.inspectionId).map((one) => [one.memberId, one]));
  return view.entries.map((entry) => rowOf(entry, kept.get(entry.memberId)));
}

/** Everyone's notebook in one list, group by group. */
export function RoundPage({ view }: { readonly view: InspectionView }) {
  const rows = useRows(view);
  const [chosen, choose] = useState<string | null>(null);
  const groupId = chosen ?? firstOpenGroup(view, rows);
  const shown = rows.filter(({ entry }) => entry.groupId === groupId);
  const marked = rows.filter(({ mark }) => mark !== null).length;
  return (
    <>
      <View className="yx-round__head l-edge">
        <View className="t-title">{view.title}</View>
        <View className="t-note c-ink-2">{`查${view.what}，${dayWords(view.day)}`}</View>
        {view.state === 'open' && rows.length > 0 && (
          <ProgressLine
            basePercent={(marked / rows.length) * 100}
            label={`已记 ${marked}，一共 ${rows.length}`}
          />
        )}
      </View>
      <UnfinishedNotice view={view} />
      {view.groups.length > 1 && (
        <View className="yx-round__groups l-edge">
          <ChoiceRow
            label="教研组"
            options={view.groups.map((group) => ({ value: group.groupId, label: labelOf(group, rows) }))}
            value={groupId}
            onChange={choose}
          />
        </View>
      )}
      <SectionHeader
        title={view.groups.find((group) => group.groupId === groupId)?.name ?? '名单'}
        aside={`${shown.length} 人`}
      />
      {shown.length === 0 ? (
        <StateBlock kind="empty" title="这里没有要您查的本子" next="自己的本子由教务处来查" />
      ) : (
        <Paged key={groupId} id="notebooks" rows={shown} counter="人" onTurn={scrollTo}>
          {(page) => (
            <View className="yx-notebooks">
              {page.map((row) =>
                row.entry.mayMark ? (
                  <EntryRow
                    key={row.entry.memberId}
                    inspectionId={view.inspectionId}
                    uploadPath={view.uploadPath}
                    row={row}
                  />
                ) : (
                  <FoundRow key={row.entry.memberId} entry={row.entry} state={view.state} />
                ),
              )}
            </View>
          )}
        </Paged>
      )}
      {view.holdsOwn && view.state === 'open' && (
        <View className="yx-round__own l-edge t-note c-ink-2">
          您自己的本子由教务处来查，结束后在「我的记录」里看结果。
        </View>
      )}
      {view.state === 'open' && view.mayClose && <CloseForm view={view} rows={rows} />}
      {view.state === 'closed' && view.mayReopen && <ReopenForm view={view} />}
    </>
  );
}

function firstOpenGroup({ groups, state }: InspectionView, rows: readonly Row[]): string {
  const isLeft = (groupId: string) =>
    rows.some(({ entry, mark }) => entry.groupId === groupId && entry.mayMark && mark === null);
  const left = state === 'open' ? groups.find(({ groupId }) => isLeft(groupId)) : undefined;
  return (left ?? groups[0])?.groupId ?? '';
}

function labelOf({ groupId, name }: InspectionView['groups'][number], rows: readonly Row[]): string {
  const ofGroup = rows.filter(({ entry }) => entry.groupId === groupId);
  return `${name} ${ofGroup.filter(({ mark }) => mark !== null).length}/${ofGroup.length}`;
}
