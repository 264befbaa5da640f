import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '@/components/figure/chip';
import { Sheet } from '@/components/layout/sheet';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { OwnInspection } from '@/contract/inspections';
import type { Refusal } from '@/domain/refusal';
import { markWords } from '@/domain/submission/inspection/inspection-words';
import { previewImages, uploadPhoto } from '@/platform/photos';
import { remember, remembered } from '@/platform/storage';
import { dayWords } from './day-words';
import type { KeptPhoto } from './kept-mark';
import { NotebookPhotos } from './notebook-photos';
import { PictureRow } from './picture-row';
import { putPhotos } from './rounds';
import './inspection.css';

/** A teacher's own notebooks, the newest round first: nobody else's. */
export function OwnPage({ rounds }: { readonly rounds: readonly OwnInspection[] }) {
  if (rounds.length === 0)
    return <StateBlock kind="empty" title="这学期还没有检查" next="检查后，您自己的等次和评语在这里看" />;
  return (
    <View className="yx-owns">
      {rounds.map((round) => (
        <OwnRound key={round.inspectionId} round={round} />
      ))}
    </View>
  );
}

function OwnRound({ round }: { readonly round: OwnInspection }) {
  const { title, what, day, result, mayPut } = round;
  return (
    <Sheet>
      <View className="yx-own">
        <View className="yx-own__line">
          <View className="t-body t-strong">{title}</View>
          {result !== null && (
            <Chip
              text={result.mark.kind === 'tier' ? markWords(result.mark) : '未查'}
              tone={result.mark.kind === 'tier' ? 'pine' : 'plain'}
            />
          )}
        </View>
        <View className="t-note c-ink-2">
          {[what, dayWords(day), result === null ? '还没有结果' : result.by === '' ? '' : `${result.by}查`]
            .filter((part) => part !== '')
            .join('，')}
        </View>
        {result !== null && <Result result={result} />}
        {mayPut ? <OwnPhotos round={round} /> : <Put round={round} />}
      </View>
    </Sheet>
  );
}

function Result({ result }: { readonly result: NonNullable<OwnInspection['result']> }) {
  const { mark, word, photos } = result;
  const urls = photos.flatMap(({ url }) => (url === null ? [] : [url]));
  return (
    <>
      {mark.kind === 'notSeen' && <View className="t-body">{`没有查：${mark.reason}。不影响平均分。`}</View>}
      {word !== '' && <View className="t-body yx-own__word">{word}</View>}
      {urls.length > 0 && <PictureRow urls={urls} onOpen={(url) => previewImages(urls, url)} />}
    </>
  );
}

/** What one put in oneself, of a round that is over. */
function Put({ round }: { readonly round: OwnInspection }) {
  const urls = round.ownPhotos.flatMap(({ url }) => (url === null ? [] : [url]));
  if (urls.length === 0) return null;
  return (
    <View>
      <View className="t-note c-ink-2">您放的照片</View>
      <PictureRow urls={urls} onOpen={(url) => previewImages(urls, url)} />
    </View>
  );
}

/** Nobody has to: a picture of the own notebook beforehand, for whoever cannot bring it. */
function OwnPhotos({ round }: { readonly round: OwnInspection }) {
  const key = `inspection/own-photos/${round.inspectionId}`;
  const [waiting, setWaiting] = useState<readonly KeptPhoto[]>(() => remembered<KeptPhoto[]>(key) ?? []);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sent = round.ownPhotos.map(
    ({ fileId, sizeBytes }): KeptPhoto => ({ key: fileId, local: null, path: '', fileId, sizeBytes }),
  );
  const known = new Set(sent.map(({ fileId }) => fileId));
  const photos = [...sent, ...waiting.filter(({ fileId }) => fileId === null || !known.has(fileId))];

  async function change(wanted: readonly KeptPhoto[]) {
    let left = wanted;
    for (const photo of wanted) {
      if (photo.fileId !== null || photo.local === null) continue;
      keep(left);
      const fileId = await uploadPhoto(photo.local, photo.path, () => undefined).fileId.catch(() => null);
      if (fileId !== null) left = left.map((one) => (one.key === photo.key ? { ...one, fileId } : one));
    }
    const gone = left.flatMap(({ fileId, sizeBytes }) => (fileId === null ? [] : [{ fileId, sizeBytes }]));
    const why = await putPhotos(round.inspectionId, gone);
    setRefusal(why);
    keep(why === null ? left.filter(({ fileId }) => fileId === null) : left);
  }
  function keep(now: readonly KeptPhoto[]) {
    const own = now.filter(({ fileId }) => fileId === null || !known.has(fileId));
    remember(key, own);
    setWaiting(own);
  }

  return (
    <>
      <NotebookPhotos
        photos={photos}
        urls={new Map(round.ownPhotos.map(({ fileId, url }) => [fileId, url]))}
        uploadPath={round.uploadPath}
        note="本子带不来时放，可以不放"
        onChange={(make) => void change(make(photos))}
        onRetry={() => void change(photos)}
      />
      {refusal !== null && <Notice text={refusal.message} />}
    </>
  );
}
