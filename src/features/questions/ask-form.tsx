import { View } from '@tarojs/components';
import { TextAreaField } from '@/components/form/text-area-field';
import type { TripQuestions } from '@/contract/questions';
import './questions.css';

type AskFormProps = {
  readonly view: TripQuestions;
  readonly text: string;
  readonly trouble: string | null;
  readonly onText: (text: string) => void;
};

/** What it is about, and the field for one question. */
export function AskForm({ view: { topic, about }, text, trouble, onText }: AskFormProps) {
  return (
    <View className="yx-questions__form l-edge">
      <View className="t-title">{topic}</View>
      {about === null ? (
        <View className="t-note">对整次外出提问</View>
      ) : (
        <View className="yx-questions__about">
          <View className="t-note">{about.text === '' ? '照片和文件' : about.text}</View>
          <View className="t-caption">{about.by}</View>
        </View>
      )}
      <TextAreaField
        id="question"
        label="您的问题"
        value={text}
        onChange={onText}
        placeholder="例如：低年级复述，要不要一开始就给支架？"
        maxLength={300}
        fault={trouble ?? undefined}
      />
      <View className="t-note c-ink-3">
        出行的老师会收到消息，可以带给现场的专家。看得到这次外出的老师都能看到问题和答复；没有答复以前可以收回。
      </View>
    </View>
  );
}
