import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { EarlierPiece } from '@/contract/authoring';
import { charactersOf } from '@/domain/submission/parts';
import type { WorkForm } from '@/domain/submission/work-kind';
import { monthDay, schoolDay } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { confirm } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { createResource } from '@/platform/resource';
import type { Draft } from './draft';
import { withStart } from './draft-changes';
import { changeDraft, type Writing } from './writing';

type EarlierPiecesProps = {
  readonly writing: Writing;
  readonly form: WorkForm;
  readonly draft: Draft;
  readonly onTaken: () => void;
};

/** The writer's own pieces of this kind as a start. What is written already is kept, unless its writer says otherwise. */
export function EarlierPieces({ writing, form, draft, onTaken }: EarlierPiecesProps) {
  const { dutyId } = writing;
  const { kind } = form;
  const pieces = useMemo(
    () => createResource(() => call('submission', 'earlier', { kind, dutyId })),
    [kind, dutyId],
  );
  const state = pieces.use();
  useOnShow(() => void pieces.refresh());
  const hasWords = charactersOf(draft.parts) > 0;

  function take({ parts }: EarlierPiece, replacing: boolean) {
    changeDraft(writing, (latest) => withStart(latest, parts, form, replacing));
    onTaken();
  }

  async function askThenReplace(piece: EarlierPiece) {
    const sure = await confirm({
      title: '换成这一篇的文字？',
      text: '这一篇里有的部分会换掉您现在写的；照片和文件不变。',
      yes: '换掉',
    });
    if (sure) take(piece, true);
  }

  return (
    <>
      <SectionHeader title={`您以前的${form.name}`} aside="最近 10 篇" />
      <Reading state={state} onRetry={pieces.refresh}>
        {({ pieces: all }) =>
          all.length === 0 ? (
            <StateBlock kind="empty" title="还没有交过这一类作品" next="交过以后，可以拿来做新一篇的开头。" />
          ) : (
            all.map((piece) => (
              <Sheet key={piece.submissionId}>
                <View className="t-body t-strong">{piece.title === '' ? form.name : piece.title}</View>
                <View className="t-note c-ink-3">
                  {`${schoolDay(piece.submittedAtMs).slice(0, 4)} 年 ${monthDay(piece.submittedAtMs)} 交，${charactersOf(piece.parts)} 字`}
                </View>
                <View className="yx-writing__excerpt t-note">{beginning(piece, form)}</View>
                <Button
                  id={`fill-${piece.submissionId}`}
                  label={hasWords ? '填入还空着的部分' : '用这一篇开头'}
                  onPress={() => take(piece, false)}
                />
                {hasWords && (
                  <Button
                    id={`replace-${piece.submissionId}`}
                    label="换掉已经写的"
                    look="quiet"
                    onPress={() => askThenReplace(piece)}
                  />
                )}
              </Sheet>
            ))
          )
        }
      </Reading>
    </>
  );
}

function beginning({ parts }: EarlierPiece, form: WorkForm): string {
  return form.parts.map(({ partId }) => parts[partId] ?? '').join('\n');
}
