import { View } from '@tarojs/components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { FileList } from '@/components/writing/file-list';
import { PhotoWell } from '@/components/writing/photo-well';
import type { OutboxPost } from '@/domain/sharing/outbox';
import { shownOf } from '@/platform/attachments';
import { filePlace } from '@/platform/choose-file';
import type { FileTrouble } from '@/platform/chosen-attachments';
import { openLocalDocument } from '@/platform/documents';
import { confirm, say } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import { uploadStore } from '@/platform/uploads';
import { addFile, addPhotos, MOST_FILES, MOST_PHOTOS, removeItem, sendNow, writeText } from './outbox';
import { sizeText } from './words';
import './write-post.css';

const troubles: Readonly<Record<FileTrouble, string>> = {
  tooLarge: '这个文件超过 20 MB。请压缩图片、分成几份，或另存为 PDF 后再选。',
  noRoom: '手机存不下这个文件。请清出一些空间再选。',
  wrongEnding: '只收 Word、PPT、Excel（.docx、.pptx、.xlsx）和 PDF，请另存后再选。',
};

/** What is written on the road: words, photos and files, kept on the phone from the first word on. */
export function WritePost({ post }: { readonly post: OutboxPost }) {
  const { photos, files } = shownOf(post.attached, useStore(uploadStore));
  const [trouble, setTrouble] = useState<FileTrouble | null>(null);
  const remove = (item: string) => removeItem(post.key, item);
  return (
    <>
      {post.refusal !== null && (
        <View className="l-edge yx-write__refusal">
          <Notice text={post.refusal.message} />
        </View>
      )}
      <View className="l-edge yx-write__field">
        <TextAreaField
          id="post-text"
          label="此刻看到、听到的"
          value={post.text}
          onChange={(text) => writeText(post.key, text)}
          placeholder="例如：第二节复述课，板书先画路线，再填词语"
          maxLength={1000}
        />
        <View className="t-note c-ink-3">不方便打字，可以用键盘上的话筒说一小段。</View>
      </View>
      <View id="post-photos">
        <PhotoWell
          photos={photos}
          limit={MOST_PHOTOS}
          note="断网后接着传"
          onAdd={() => void remindThenAdd(post.key)}
          onOpen={(id) =>
            previewImages(
              photos.map(({ src }) => src),
              photos.find((photo) => photo.id === id)?.src ?? '',
            )
          }
          onRetry={sendNow}
          onRemove={remove}
        />
      </View>
      <SectionHeader title="文件" aside={`${files.length} / ${MOST_FILES}`} />
      <FileList
        files={files.map((file) => ({ ...file, size: sizeText(file.sizeBytes) }))}
        onOpen={(id) => void openFile(files.find((file) => file.id === id))}
        onRetry={sendNow}
        onRemove={remove}
      />
      <View className="l-edge yx-write__files">
        {trouble !== null && <Notice text={troubles[trouble]} />}
        {files.length < MOST_FILES && (
          <Button
            id="add-file"
            label="加文件"
            icon="plus"
            onPress={async () => setTrouble(await addFile(post.key))}
          />
        )}
        <View className="t-note c-ink-3">{`Word、PPT、Excel、PDF，每个不超过 20 MB。${filePlace}。`}</View>
      </View>
    </>
  );
}

async function openFile(file: { readonly path: string; readonly name: string } | undefined): Promise<void> {
  if (file === undefined) return;
  await openLocalDocument(file.path, file.name).catch(() => say('文件没有打开'));
}

const FACES_KEY = 'feed/faces-reminded';

/** Pupils' faces are for their school to protect: said once, before the first photo from the road. */
async function remindThenAdd(key: string): Promise<void> {
  if (remembered<boolean>(FACES_KEY) !== true) {
    const sure = await confirm({
      title: '照片里有学生吗？',
      text: '有学生正脸的，请先征得那边学校同意，或换一张看不清脸的。能看这次外出的老师都看得到。',
      yes: '知道了',
    });
    if (!sure) return;
    remember(FACES_KEY, true);
  }
  await addPhotos(key);
}
