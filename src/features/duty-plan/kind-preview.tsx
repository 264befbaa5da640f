import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { PartField } from '@/components/writing/part-field';
import type { KindDraft } from '@/domain/submission/kind-draft';
import './duty-plan.css';

const nothing = () => undefined;

/** The form as a teacher will see it, empty. */
export function KindPreview({ draft }: { readonly draft: KindDraft }) {
  const { name, parts } = draft;
  return (
    <>
      <SectionHeader title="老师看到的样子" />
      <View className="l-edge">
        <View className="t-title">{name === '' ? '还没有名称' : name}</View>
        <View className="t-note c-ink-2">{asked(draft)}</View>
      </View>
      {parts.map((part, index) => (
        <PartField
          // Parts have no id before they are saved, and nothing is kept in this one.
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place here
          key={index}
          name={part.name === '' ? `第 ${index + 1} 部分` : part.name}
          required={part.required}
          text=""
          characters={0}
          minCharacters={part.minCharacters}
          maxCharacters={part.maxCharacters}
          current={false}
          placeholder={part.hint === '' ? '写在这里' : part.hint}
          onOpen={nothing}
          onChange={nothing}
        />
      ))}
    </>
  );
}

function asked({ minCharacters, minPages, maxPhotos, files, twoLevels }: KindDraft): string {
  const count = files.least === 0 ? `最多 ${files.most} 个` : `${files.least} 到 ${files.most} 个`;
  const words = [
    minCharacters > 0 ? `全文至少 ${minCharacters} 字` : '',
    minPages > 0 ? `至少 ${minPages} 页` : '',
    maxPhotos > 0 ? `照片最多 ${maxPhotos} 张` : '不收照片',
    files.endings.length > 0 ? `文件（${files.endings.join('、')}）${count}` : '不收文件',
    twoLevels ? '两级审阅' : '',
  ];
  return `${words.filter((word) => word !== '').join('，')}。`;
}
