import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Chip } from '@/components/figure/chip';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import { PhotoGrid } from '@/components/writing/photo-grid';
import type { ResourcePartView, ResourceView, SharedPhotoView } from '@/contract/resources';
import { platformNames } from '@/domain/attendance/session-words';
import { shelfSourceNames } from '@/domain/sharing/library-entry';
import { resourceKindNames } from '@/domain/sharing/resource';
import { longDay, monthDay } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';
import { scrollTo } from '@/platform/scroll';
import { copyrightNames } from './words';
import './resources.css';

type ResourcePageProps = {
  readonly resource: ResourceView;
  /** Its files, with what can be done with them. */
  readonly fileRows: ReactNode;
};

/** One resource: what it is, its contents, its parts, what belongs to it, and by what right it is here. */
export function ResourcePage({ resource, fileRows }: ResourcePageProps) {
  const { parts, photos, files, summary, removed } = resource;
  return (
    <>
      {removed !== null && (
        <View className="l-edge yx-resource__removed">
          <Notice
            text={`${removed.by}在 ${monthDay(removed.atMs)} 移除了这份资源`}
            note={removed.reason === '' ? '别的老师已经看不到。' : `原因：${removed.reason}`}
          />
        </View>
      )}
      <Head resource={resource} />
      {summary !== '' && <View className="yx-resource__text t-prose l-edge">{summary}</View>}
      {parts.length > 1 && <Contents parts={parts} />}
      {parts.map((part) => (
        <Part key={part.n} part={part} />
      ))}
      {(photos.length > 0 || files.length > 0) && (
        <>
          <SectionHeader title="附件" aside={countOf(photos, files)} />
          <View className="l-edge">
            {photos.length > 0 && <Attached photos={photos} />}
            {fileRows}
          </View>
        </>
      )}
      <Right resource={resource} />
    </>
  );
}

function Head({ resource }: { readonly resource: ResourceView }) {
  const { title, by, kind, source, subject, stage, platform, tags, addedAtMs } = resource;
  const about = [subject, stage, platform === null ? '' : platformNames[platform], shelfSourceNames[source]];
  return (
    <View className="yx-resource__head l-edge">
      <View className="t-title">{title}</View>
      <View className="t-note">{`${by}，${longDay(addedAtMs)}`}</View>
      <View className="yx-resource__chips">
        <Chip text={resourceKindNames[kind]} tone="pine" />
        {[...about, ...tags]
          .filter((word) => word !== '')
          .map((word) => (
            <Chip key={word} text={word} />
          ))}
      </View>
    </View>
  );
}

/** 目录: a tap goes to the part. */
function Contents({ parts }: { readonly parts: readonly ResourcePartView[] }) {
  return (
    <>
      <SectionHeader title="目录" aside={`${parts.length} 部分`} />
      <RuledList>
        {parts.map(({ n, heading, by }) => (
          <ListRow
            key={n}
            id={`contents-${n}`}
            title={`${n}. ${heading}`}
            value={by}
            onPress={() => scrollTo(`part-${n}`)}
          />
        ))}
      </RuledList>
    </>
  );
}

function Part({ part }: { readonly part: ResourcePartView }) {
  const { n, heading, text, by, photos } = part;
  return (
    <View id={`part-${n}`}>
      <SectionHeader title={heading === '' ? `第 ${n} 部分` : heading} aside={by} />
      {text !== '' && <View className="yx-resource__text t-prose l-edge">{text}</View>}
      {photos.length > 0 && (
        <View className="l-edge">
          <Attached photos={photos} />
        </View>
      )}
    </View>
  );
}

function Attached({ photos }: { readonly photos: readonly SharedPhotoView[] }) {
  const shown = photos.flatMap(({ url, waits }) => (url === null ? [] : [{ url, waits }]));
  const urls = shown.map(({ url }) => url);
  return (
    <PhotoGrid
      urls={urls}
      captions={shown.map(({ waits }) => (waits ? '正在审核，别人还看不到' : ''))}
      onOpen={(url) => previewImages(urls, url)}
    />
  );
}

function countOf(photos: readonly unknown[], files: readonly unknown[]): string {
  const counts = [
    photos.length > 0 && `${photos.length} 张照片`,
    files.length > 0 && `${files.length} 个文件`,
  ];
  return counts.filter((count) => count !== false).join('，');
}

/** 版权: what whoever put it in says of it, and who may read it. */
function Right({ resource }: { readonly resource: ResourceView }) {
  const { copyright, copyrightNote, addedBy, isPublic } = resource;
  return (
    <View className="yx-resource__right l-edge">
      <View className="t-note">
        {`版权：${copyrightNames[copyright]}${copyrightNote === '' ? '' : `。${copyrightNote}`}`}
      </View>
      <View className="t-note c-ink-3">
        {`${addedBy}放进资源库，${isPublic ? '已公开：拿到卡片的人都能看' : '本校老师能看'}。`}
      </View>
    </View>
  );
}
