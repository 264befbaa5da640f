import { View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/components/accessible';
import { TextLink } from '@/components/action/text-link';
import { Icon } from '@/components/icon/icon';
import type { CardFile } from '@/contract/cards';
import type { CardRef } from '@/domain/sharing/card';
import { openLocalDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { bringFile, otherWay, sendFile } from '@/platform/share-file';
import { linkOf, type Shared } from './card';
import './cards.css';

type FileActionsProps = {
  /** What the files belong to; whoever is not of the school says which school. */
  readonly of: CardRef | Shared;
  readonly files: readonly CardFile[];
};

/** The files of something shared: open, and send into a chat from a phone or keep on a computer's disk. */
export function FileActions({ of, files }: FileActionsProps) {
  return (
    <>
      {files.map((file, index) => (
        <FileRow key={file.fileId} of={of} file={file} number={index + 1} />
      ))}
    </>
  );
}

type FileRowProps = { readonly of: FileActionsProps['of']; readonly file: CardFile; readonly number: number };

function FileRow({ of, file, number }: FileRowProps) {
  const [busy, setBusy] = useState(false);
  const [brought, setBrought] = useState<string | null>(null);

  /** Null when it could not be brought, which was said. */
  async function bring(): Promise<string | null> {
    if (busy) return null;
    setBusy(true);
    try {
      const link = await linkOf(of, file.fileId);
      if (link.ok) return await bringFile(link.data.url);
      say(link.error.message);
    } catch {
      say('没有取到文件，请检查网络后再试');
    } finally {
      setBusy(false);
    }
    return null;
  }

  async function look() {
    const path = await bring();
    if (path !== null) await openLocalDocument(path, file.name).catch(() => say('没有打开，请稍后再试'));
  }

  /** Two taps: WeChat opens the list of chats within a tap only, and a file takes its time to come. */
  async function send() {
    if (brought === null) return setBrought(await bring());
    const how = await sendFile(brought, file.name);
    if (how === 'failed') say('没有发成，可以先打开，再从右上角菜单转发');
    if (how === 'sent') setBrought(null);
  }

  const sending = busy ? '正在取文件' : brought === null ? '发到聊天' : '备好了，发送';
  return (
    <View className="yx-card-file">
      <View
        className="yx-card-file__what"
        onClick={() => void look()}
        {...accessible('button', `${file.name}，${sizeText(file.sizeBytes)}，点按打开`)}
      >
        <Icon name="file" />
        <View className="yx-card-file__words">
          <View className="t-row">{file.name}</View>
          <View className="t-note c-ink-3">{sizeText(file.sizeBytes)}</View>
        </View>
      </View>
      <View className="yx-card-file__acts">
        {otherWay() === 'chat' ? (
          <>
            <TextLink id={`open-file-${number}`} label="打开" onPress={() => void look()} />
            <TextLink id={`send-file-${number}`} label={sending} tone="pine" onPress={() => void send()} />
          </>
        ) : (
          <TextLink id={`keep-file-${number}`} label="存到电脑" onPress={() => void look()} />
        )}
      </View>
    </View>
  );
}

function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
