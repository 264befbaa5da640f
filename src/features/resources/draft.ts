import type { ResourceWish } from '@/domain/sharing/resource-wish';
import { newKey } from '@/platform/new-key';
import { forget, remember, remembered } from '@/platform/storage';

/** A form's words; `copyright` is empty until it was chosen. */
export type WishDraft = Omit<ResourceWish, 'copyright'> & {
  readonly copyright: ResourceWish['copyright'] | '';
};

/** What is being put in, as this phone keeps it; `key` makes sending it again the same act. */
export interface KeptDraft {
  readonly key: string;
  readonly wish: WishDraft;
}

export const emptyWish: WishDraft = {
  title: '',
  summary: '',
  kind: 'courseware',
  subject: '',
  stage: '',
  platform: null,
  tags: [],
  copyright: '',
  copyrightNote: '',
  isPublic: false,
};

const KEPT = 'resources/draft';

export function keptDraft(): KeptDraft {
  return remembered<KeptDraft>(KEPT) ?? { key: newKey(), wish: emptyWish };
}

export function keepDraft(draft: KeptDraft): void {
  remember(KEPT, draft);
}

export function dropDraft(): void {
  forget(KEPT);
}

/** Words being changed: as they stood, and as they are to be. */
interface KeptWords {
  readonly stood: WishDraft;
  readonly wish: WishDraft;
}

const wordsKey = (of: string) => `resources/words/${of}`;

/** What was being written about something; given up once it says something else by now, for that was not seen. */
export function keptWords(of: string, stands: WishDraft): WishDraft {
  const kept = remembered<KeptWords>(wordsKey(of));
  return kept !== null && JSON.stringify(kept.stood) === JSON.stringify(stands) ? kept.wish : stands;
}

export function keepWords(of: string, words: KeptWords): void {
  remember(wordsKey(of), words);
}

export function dropWords(of: string): void {
  forget(wordsKey(of));
}

/** What is missing yet, in words; null when it can be sent. */
export function missingOf({ title, copyright, copyrightNote }: WishDraft): string | null {
  if (title.trim().length < 2) return '还差标题';
  if (copyright === '') return '还差版权说明';
  if (copyright !== 'own' && copyrightNote.trim().length < 2) return '还差来源';
  return null;
}

/** Tags as they are typed: parted by blanks or commas, five at most. */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[\s,，、;；]+/).filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, 5).map((tag) => tag.slice(0, 12));
}
