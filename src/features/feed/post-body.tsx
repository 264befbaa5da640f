import { Image, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { FileList } from '@/components/writing/file-list';
import type { PostView } from '@/contract/feed';
import { openDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { sizeText, whenText } from './words';
import './post.css';

/** Who sent it, when, and whether from there. */
export function PostHead({ post }: { readonly post: PostView }) {
  return (
    <View className="yx-post__head">
      <View className="yx-post__avatar">{post.by.slice(0, 1)}</View>
      <View className="yx-post__who">
        <View className="t-strong">{post.mine ? '我' : post.by}</View>
        <View className="t-caption c-ink-3">{`${whenText(post)}${post.isOnSite ? '，现场' : ''}`}</View>
      </View>
    </View>
  );
}

/** Its pictures and files, as far as the reader may see them. */
export function PostAttachments({ post }: { readonly post: PostView }) {
  const shown = post.photos.flatMap(({ url, check }) => (url === null ? [] : [{ url, check }]));
  const waiting = shown.some(({ check }) => check === 'pending');
  return (
    <>
      {shown.length > 0 && <PostPhotos urls={shown.map(({ url }) => url)} />}
      {waiting && <View className="yx-post__note">照片在审核，通过前只有您看得到</View>}
      {post.refusedPhotos > 0 && (
        <View className="yx-post__note yx-post__note--fault">
          {`${post.refusedPhotos} 张照片没通过审核，别人看不到。可以换一张另发一条`}
        </View>
      )}
      {post.files.length > 0 && (
        <FileList
          files={post.files.map(({ fileId, name, sizeBytes }) => ({
            id: fileId,
            name,
            size: sizeText(sizeBytes),
            state: 'done',
          }))}
          onOpen={(id) => void openFile(post, id)}
          inside
        />
      )}
    </>
  );
}

function PostPhotos({ urls }: { readonly urls: readonly string[] }) {
  return (
    <View className="yx-post__photos">
      {urls.map((url, index) => (
        <Image
          key={url}
          className="yx-post__photo"
          src={url}
          mode="aspectFill"
          lazyLoad
          onClick={(event) => {
            event.stopPropagation();
            previewImages(urls, url);
          }}
          {...accessible('button', `第 ${index + 1} 张照片`)}
        />
      ))}
    </View>
  );
}

async function openFile({ files }: PostView, id: string): Promise<void> {
  const file = files.find(({ fileId }) => fileId === id);
  if (file === undefined || file.url === null) return;
  await openDocument(file.url, file.name).catch(() => say('文件没有打开，网络好了再试一次'));
}
