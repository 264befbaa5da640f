import { View } from '@tarojs/components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { type FileLine, FileList } from '@/components/writing/file-list';
import type { PieceView } from '@/contract/piece-view';
import { filePlace } from '@/platform/choose-file';
import { openDocument, openLocalDocument } from '@/platform/documents';
import { confirm } from '@/platform/feedback';
import { type UploadState, uploadStateOf, uploadStore } from '@/platform/uploads';
import { type Draft, type DraftFile, formOf } from './draft';
import { addFile, removeItem, sendWaiting } from './uploads';
import { fileRuleText, sizeText } from './words';
import type { Writing } from './writing';

type DraftFilesProps = {
  readonly writing: Writing;
  readonly piece: PieceView;
  readonly draft: Draft;
};

const troubles = {
  tooLarge: '这个文件超过 20 MB。请压缩图片、分成几份，或另存为 PDF 后再选。',
  noRoom: '手机存不下这个文件。请清出一些空间，或换一台设备再选。',
  wrongEnding: '这个文件的格式不在可收的里面，请另存为可收的格式再选。',
  notOpened: '文件没有打开，网络好了再试一次。',
} as const;

/** The documents of a piece: what may be chosen is said first; each says how far it is, and can be opened or removed. */
export function DraftFiles({ writing, piece, draft }: DraftFilesProps) {
  const uploads = useStore(uploadStore);
  const [trouble, setTrouble] = useState<keyof typeof troubles | null>(null);
  const form = formOf(piece, draft);
  const { most } = form.files;
  if (most === 0 && draft.files.length === 0) return null;

  async function open(key: string) {
    const file = draft.files.find((one) => one.key === key);
    if (file === undefined) return;
    const url = piece.files.find(({ fileId }) => fileId === file.fileId)?.url ?? null;
    const opening =
      file.local !== null
        ? openLocalDocument(file.local.path, file.name)
        : url === null
          ? Promise.reject(new Error('no link'))
          : openDocument(url, file.name);
    setTrouble(await opening.then(() => null).catch(() => 'notOpened' as const));
  }

  return (
    <View id="files">
      <SectionHeader title="文件" aside={`${draft.files.length} / ${most}`} />
      <FileList
        files={draft.files.map((file) => fileLine(file, uploads))}
        onOpen={(key) => void open(key)}
        onRetry={() => void sendWaiting(writing)}
        onRemove={(key) => void askThenRemove(writing, key)}
      />
      <View className="l-edge yx-writing__add">
        {trouble !== null && <Notice text={troubles[trouble]} />}
        {draft.files.length < most && (
          <Button
            id="add-file"
            label="加文件"
            icon="plus"
            onPress={async () => setTrouble(await addFile(writing, form.files))}
          />
        )}
        <View className="t-note c-ink-3 yx-writing__rule">{`${fileRuleText(form)}。${filePlace}。`}</View>
      </View>
    </View>
  );
}

function fileLine(file: DraftFile, uploads: UploadState): FileLine {
  const { key: id, name, sizeBytes } = file;
  return { id, name, size: sizeText(sizeBytes), ...uploadStateOf(file, uploads) };
}

async function askThenRemove(writing: Writing, key: string): Promise<void> {
  const sure = await confirm({ title: '移除这个文件？', text: '移除后不会随作品提交。', yes: '移除' });
  if (sure) removeItem(writing, key);
}
