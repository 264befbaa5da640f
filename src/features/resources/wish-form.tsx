import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceChip } from '@/components/action/choice-chip';
import { ChoiceRow } from '@/components/action/choice-row';
import { FormField } from '@/components/form/form-field';
import { PickField } from '@/components/form/pick-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { ShelfChoices } from '@/contract/resources';
import { platformNames } from '@/domain/attendance/session-words';
import type { Platform } from '@/domain/attendance/training-session';
import {
  type Copyright,
  type ResourceKind,
  resourceKindNames,
  resourceKinds,
} from '@/domain/sharing/resource';
import { tagsIn, type WishDraft } from './draft';
import { copyrightNames } from './words';
import './resources.css';

type WishFormProps = {
  readonly wish: WishDraft;
  readonly choices: ShelfChoices;
  readonly onChange: (changes: Partial<WishDraft>) => void;
};

const kinds = resourceKinds.map((value: ResourceKind) => ({ value, label: resourceKindNames[value] }));
const rights = (Object.keys(copyrightNames) as Copyright[]).map((value) => ({
  value,
  label: copyrightNames[value],
}));
const platforms = [
  { value: '' as const, label: '不分平台' },
  ...(Object.keys(platformNames) as Platform[]).map((value) => ({ value, label: platformNames[value] })),
];
const notes = {
  own: '',
  permitted: '例如：王老师口头同意，用于校内教研',
  quoted: '例如：《小学语文教学》2026 年第 3 期',
};

/** What a resource says of itself, as whoever puts it in writes it. */
export function WishForm({ wish, choices, onChange }: WishFormProps) {
  const { copyright } = wish;
  return (
    <>
      <View className="yx-shelf__form l-edge">
        <FormField
          id="wish-title"
          label="标题"
          value={wish.title}
          onChange={(title) => onChange({ title })}
          placeholder="例如：复述课的板书设计"
          maxLength={60}
        />
        <TextAreaField
          id="wish-summary"
          label="简介"
          value={wish.summary}
          onChange={(summary) => onChange({ summary })}
          placeholder="一两句：讲什么，怎么用"
          maxLength={300}
        />
        <PickField
          id="wish-kind"
          label="类别"
          options={kinds}
          value={wish.kind}
          onChange={(kind) => onChange({ kind })}
        />
        <Suggested
          id="wish-subject"
          label="学科"
          value={wish.subject}
          suggestions={choices.subjects}
          onChange={(subject) => onChange({ subject })}
        />
        <Suggested
          id="wish-stage"
          label="学段"
          value={wish.stage}
          suggestions={choices.stages}
          placeholder="例如：高年级"
          onChange={(stage) => onChange({ stage })}
        />
        <PickField
          id="wish-platform"
          label="平台"
          options={platforms}
          value={wish.platform ?? ''}
          onChange={(platform) => onChange({ platform: platform === '' ? null : platform })}
        />
        <TagsField tags={wish.tags} suggestions={choices.tags} onChange={(tags) => onChange({ tags })} />
      </View>
      <SectionHeader title="版权说明" aside="必填" />
      <View className="yx-shelf__form l-edge">
        <ChoiceRow
          label="版权说明"
          options={rights}
          value={copyright === '' ? undefined : copyright}
          onChange={(chosen) => onChange({ copyright: chosen })}
        />
        {copyright !== '' && copyright !== 'own' && (
          <FormField
            id="wish-right"
            label={copyright === 'quoted' ? '摘自哪里' : '谁允许的'}
            value={wish.copyrightNote}
            onChange={(copyrightNote) => onChange({ copyrightNote })}
            placeholder={notes[copyright]}
            maxLength={200}
            hint="看的人会看到这一句。"
          />
        )}
        <View className="yx-shelf__facet">
          <ChoiceChip
            label="公开：校外的人拿到卡片也能看"
            chosen={wish.isPublic}
            onToggle={() => onChange({ isPublic: !wish.isPublic })}
            tone="ink"
          />
        </View>
        <View className="t-note c-ink-3">有学生姓名、正脸或成绩的，请遮住再放，也不要公开。</View>
      </View>
    </>
  );
}

function Suggested(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}) {
  const { id, label, value, suggestions, placeholder = '可以不填', onChange } = props;
  return (
    <View className="yx-shelf__suggested">
      <FormField
        id={id}
        label={label}
        value={value}
        onChange={onChange}
        placeholder={placeholder}
        maxLength={20}
      />
      <View className="yx-shelf__facet">
        {suggestions.slice(0, 8).map((one) => (
          <ChoiceChip
            key={one}
            label={one}
            chosen={one === value}
            onToggle={() => onChange(one === value ? '' : one)}
            tone="ink"
          />
        ))}
      </View>
    </View>
  );
}

/** Tags are typed in one line; the usual ones are a tap away. */
function TagsField(props: {
  readonly tags: readonly string[];
  readonly suggestions: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}) {
  const { tags, suggestions, onChange } = props;
  const [typed, setTyped] = useState(tags.join(' '));
  const type = (text: string) => {
    setTyped(text);
    onChange(tagsIn(text));
  };
  return (
    <View className="yx-shelf__suggested">
      <FormField
        id="wish-tags"
        label="标签"
        value={typed}
        onChange={type}
        placeholder="用空格分开，最多 5 个"
        maxLength={70}
        hint={tags.length === 0 ? '写课题、方法，别的老师好找' : `${tags.length} 个：${tags.join('、')}`}
      />
      <View className="yx-shelf__facet">
        {suggestions
          .filter((tag) => !tags.includes(tag))
          .slice(0, 6)
          .map((tag) => (
            <ChoiceChip
              key={tag}
              label={tag}
              chosen={false}
              onToggle={() => type([...tags, tag].join(' '))}
              tone="ink"
            />
          ))}
      </View>
    </View>
  );
}
