import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { FileList } from '@/components/writing/file-list';
import { PhotoGrid } from '@/components/writing/photo-grid';
import type { ConductCase } from '@/contract/conduct';
import { openDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { dayText, sizeText, whenText } from './words';
import './conduct.css';

/** What was reported and what it rests on, then what was said and decided, in its order. */
export function CaseFacts({ report }: { readonly report: ConductCase }) {
  const { title, day, name, group, reporter, receivedAtMs, stateText, account, evidence, steps } = report;
  return (
    <>
      <SectionHeader title={name} aside={group} />
      <RuledList>
        <ListRow title={title} note={dayText(day)} chip={{ text: stateText }} />
        <ListRow title={`${reporter}报告`} value={whenText(receivedAtMs)} />
      </RuledList>
      <SectionHeader title="经过" />
      <View className="yx-conduct__said t-body l-edge">{account}</View>
      <SectionHeader title="依据" />
      <View className="yx-conduct__said t-body l-edge">{evidence}</View>
      <Attached report={report} />
      {steps.map((step) => (
        <View key={`${step.title}/${step.atMs}`}>
          <SectionHeader title={step.title} aside={`${step.by}，${whenText(step.atMs)}`} />
          <View className="yx-conduct__said t-body l-edge">
            {step.words === '' ? '内容只给处理的人看。' : step.words}
          </View>
        </View>
      ))}
    </>
  );
}

function Attached({ report }: { readonly report: ConductCase }) {
  const { photoUrls, files, evidenceNote } = report;
  async function openFile(index: string) {
    const file = files[Number(index)];
    if (file?.url) await openDocument(file.url, file.name).catch(() => say('文件没有打开'));
  }
  return (
    <>
      {photoUrls.length > 0 && (
        <View className="yx-conduct__said l-edge">
          <PhotoGrid urls={photoUrls} onOpen={(url) => previewImages(photoUrls, url)} />
        </View>
      )}
      <FileList
        files={files.map(({ name, sizeBytes }, index) => ({
          id: String(index),
          name,
          size: sizeText(sizeBytes),
          state: 'done',
        }))}
        onOpen={(index) => void openFile(index)}
      />
      {evidenceNote !== '' && <View className="yx-conduct__said t-caption l-edge">{evidenceNote}</View>}
    </>
  );
}
