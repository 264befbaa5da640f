import { confirm, say } from '@/platform/feedback';
import { adoptRuleBook } from './rule-books';

/** Asks, then takes a book that comes with the product over into the school. */
export async function takeOver(id: string): Promise<void> {
  const sure = await confirm({
    title: '拿来用？',
    text: '这一份会成为学校的细则，可以再改。现在的考核不变。',
    yes: '拿来用',
  });
  if (sure) say((await adoptRuleBook(id)) ?? '已拿来用');
}
