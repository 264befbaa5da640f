import { PART_BREAK } from './normalised-text';

/** The text of a piece that is compared with others, and the way back from it to the piece's parts. */
export interface LikenessText {
  readonly text: string;
  /** Where each part lies in `text`, in order; the end excluded. */
  readonly spans: readonly PartSpan[];
}

export interface PartSpan {
  readonly partId: string;
  readonly from: number;
  readonly to: number;
}

/** What a form says of its parts as far as it matters here; every work form is one. */
interface FormOfParts {
  readonly parts: readonly { readonly partId: string; readonly excerpt?: boolean | undefined }[];
}

/**
 * The form's parts one after another, but for those that are excerpts: quoting a book is what they are for. Nothing matches
 * from one part into the next.
 */
export function textForLikeness(parts: Readonly<Record<string, string>>, form: FormOfParts): LikenessText {
  const spans: PartSpan[] = [];
  let text = '';
  for (const { partId, excerpt } of form.parts) {
    const own = parts[partId] ?? '';
    if (excerpt || own === '') continue;
    if (text !== '') text += PART_BREAK;
    spans.push({ partId, from: text.length, to: text.length + own.length });
    text += own.replaceAll(PART_BREAK, ' ');
  }
  return { text, spans };
}

/** The part a passage lies in, with its offsets in that part; null if it lies in no single one. */
export function locate({ spans }: LikenessText, from: number, to: number): PartSpan | null {
  const span = spans.find((part) => part.from <= from && to <= part.to);
  return span ? { partId: span.partId, from: from - span.from, to: to - span.from } : null;
}
