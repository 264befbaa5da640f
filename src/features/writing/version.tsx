import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { SectionHeader } from '@/components/layout/section-header';
import { Reading } from '@/components/state/reading';
import { PieceAttachments } from '@/components/writing/piece-attachments';
import { PieceText } from '@/components/writing/piece-text';
import type { VersionView } from '@/contract/authoring';
import { photoNotes } from '@/domain/submission/photo-notes';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { openDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { previewImages } from '@/platform/photos';
import { createResource } from '@/platform/resource';

type OneVersionProps = { readonly version: Pick<VersionView, 'form' | 'parts' | 'photos' | 'files'> };

/** The words, photos and files of a piece, as its author handed them in. */
export function OneVersion({ version }: OneVersionProps) {
  return (
    <PieceText form={version.form} parts={version.parts}>
      <PieceAttachments
        photos={version.photos}
        files={version.files}
        onPhoto={previewImages}
        onFile={(url, name) =>
          void openDocument(url, name).catch(() => say('文件没有打开，网络好了再试一次。'))
        }
      />
      {photoNotes(version.photos, 'author').map((note) => (
        <View key={note} className="t-note c-ink-3">
          {note}
        </View>
      ))}
    </PieceText>
  );
}

type ShownVersionProps = {
  readonly dutyId: string;
  readonly n: number;
  /** 第几稿. */
  readonly draft: number;
  readonly onBack: () => void;
};

/** An earlier version in place of the newest. */
export function ShownVersion({ dutyId, n, draft, onBack }: ShownVersionProps) {
  const version = useMemo(
    () => createResource(() => call('submission', 'version', { dutyId, n })),
    [dutyId, n],
  );
  const state = version.use();
  useOnShow(() => void version.refresh());
  return (
    <>
      <SectionHeader title={`第 ${draft} 稿`} aside="看最新的" onPressAside={onBack} />
      <Reading state={state} onRetry={version.refresh}>
        {(view) => (
          <>
            <View className="l-edge t-note c-ink-3">{`${monthDay(view.atMs)} ${clockTime(view.atMs)} 提交`}</View>
            <OneVersion version={view} />
          </>
        )}
      </Reading>
    </>
  );
}
