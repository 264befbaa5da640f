import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import type { BookView } from '@/contract/books';
import { recommend } from './books';
import {
  beginRecommending,
  dropRecommending,
  keepRecommending,
  missingOf,
  type RecommendDraft,
} from './recommend-draft';
import './books.css';

type RecommendFormProps = {
  /** The book that is recommended too, or anew; null for one that is named here. */
  readonly book: BookView | null;
  readonly onDone: (bookId: string) => void;
};

/** 推荐一本: which book and why. Words stay on the phone until the cloud has them. */
export function RecommendForm({ book, onDone }: RecommendFormProps) {
  const bookId = book?.bookId ?? '';
  const own = book?.reasons.find(({ mine }) => mine)?.text ?? '';
  const [draft, setDraft] = useState(() =>
    beginRecommending(bookId, { title: book?.title ?? '', author: book?.author ?? '', reason: own }),
  );
  const [trouble, setTrouble] = useState<string | null>(null);

  function change(changes: Partial<RecommendDraft>) {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepRecommending(bookId, next);
  }

  async function send() {
    const answer = await recommend({ ...draft, author: draft.author.trim() });
    setTrouble(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    dropRecommending(bookId);
    onDone(answer.data.bookId);
  }

  return (
    <View className="yx-books__form l-edge">
      {book === null ? (
        <>
          <FormField
            id="book-title"
            label="书名"
            value={draft.title}
            onChange={(title) => change({ title })}
            placeholder="例如：给教师的建议"
            maxLength={60}
          />
          <FormField
            id="book-author"
            label="作者"
            value={draft.author}
            onChange={(author) => change({ author })}
            placeholder="例如：苏霍姆林斯基"
            hint="同名的书靠作者区分；有人推荐过的，会并成一本"
            maxLength={40}
          />
        </>
      ) : (
        <View className="t-title">{`《${book.title}》`}</View>
      )}
      <TextAreaField
        id="book-reason"
        label="为什么推荐"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        placeholder="一两句话：哪一处打动您，适合谁读"
        maxLength={500}
        fault={trouble ?? undefined}
      />
      <Button
        id="recommend"
        label={trouble === null ? '推荐' : '再发一次'}
        look="primary"
        busyLabel="正在发出"
        missing={missingOf(draft)}
        onPress={send}
      />
      <View className="t-note c-ink-3">全校老师看得到您的名字和这段话，以后可以改，也可以收回。</View>
    </View>
  );
}
