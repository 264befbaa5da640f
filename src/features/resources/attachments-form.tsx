import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { FileList } from '@/components/writing/file-list';
import { PhotoWell } from '@/components/writing/photo-well';
import { MOST_RESOURCE_FILES, MOST_RESOURCE_PHOTOS } from '@/domain/sharing/resource-wish';
import type { Attachments } from '@/platform/attachments';
import { filePlace } from '@/platform/choose-file';
import { openLocalDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { sizeText } from './words';
import './resources.css';

type Trouble = Exclude<Awaited<ReturnType<Attachments['addFile']>>, null>;

const troubles: Readonly<Record<Trouble, string>> = {
  tooLarge: '这个文件超过 20 MB。请压缩图片、分成几份，或另存为 PDF 后再选。',
  noRoom: '手机存不下这个文件。请清出一些空间再选。',
  wrongEnding: '只收 Word、PPT、Excel（.docx、.pptx、.xlsx）和 PDF，请另存后再选。',
  tooMany: `一份资源最多 ${MOST_RESOURCE_FILES} 个文件，请先移除不用的。`,
};

/** Files and photos of what is being put in: sent one by one, and what has arrived is never sent again. */
export function AttachmentsForm({ attachments }: { readonly attachments: Attachments }) {
  const { photos, files } = attachments.use();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const srcOf = (id: string) => photos.find((photo) => photo.id === id)?.src ?? '';
  return (
    <>
      <SectionHeader title="文件" aside={`${files.length} / ${MOST_RESOURCE_FILES}`} />
      <FileList
        files={files.map((file) => ({ ...file, size: sizeText(file.sizeBytes) }))}
        onOpen={(id) => void look(files.find((file) => file.id === id))}
        onRetry={() => void attachments.send()}
        onRemove={attachments.remove}
      />
      <View className="yx-shelf__files l-edge">
        {trouble !== null && <Notice text={troubles[trouble]} />}
        {files.length < MOST_RESOURCE_FILES && (
          <Button
            id="add-file"
            label="加文件"
            icon="plus"
            onPress={async () => setTrouble(await attachments.addFile())}
          />
        )}
        <View className="t-note c-ink-3">{`Word、PPT、Excel、PDF，每个不超过 20 MB。${filePlace}。`}</View>
      </View>
      <PhotoWell
        photos={photos}
        limit={MOST_RESOURCE_PHOTOS}
        note="断网后接着传"
        onAdd={() => void attachments.addPhotos()}
        onOpen={(id) =>
          previewImages(
            photos.map(({ src }) => src),
            srcOf(id),
          )
        }
        onRetry={() => void attachments.send()}
        onRemove={attachments.remove}
      />
    </>
  );
}

async function look(file: { readonly path: string; readonly name: string } | undefined): Promise<void> {
  if (file !== undefined) await openLocalDocument(file.path, file.name).catch(() => say('文件没有打开'));
}
