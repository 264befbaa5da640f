/** Kinds of written work, as the rule books name them. */
export type WorkKind = 'readingNote';

export interface WorkPart {
  readonly partId: string;
  readonly name: string;
  readonly required: boolean;
  /** Shorter than this counts as not yet written; in characters. */
  readonly minCharacters: number;
  readonly maxCharacters: number;
  readonly hint: string;
}

export interface WorkForm {
  readonly kind: WorkKind;
  readonly name: string;
  readonly parts: readonly WorkPart[];
  readonly maxPhotos: number;
}

/** 读书笔记: the four parts of the plan's reading duty. Kinds become data of the office with the writing issue. */
const readingNote: WorkForm = {
  kind: 'readingNote',
  name: '读书笔记',
  parts: [
    {
      partId: 'book',
      name: '书名',
      required: true,
      minCharacters: 1,
      maxCharacters: 100,
      hint: '书名、篇章或页码',
    },
    {
      partId: 'excerpt',
      name: '摘录',
      required: true,
      minCharacters: 20,
      maxCharacters: 5000,
      hint: '打动您的原文，几句就好',
    },
    {
      partId: 'gain',
      name: '收获',
      required: true,
      minCharacters: 50,
      maxCharacters: 8000,
      hint: '读后想到了什么',
    },
    {
      partId: 'intention',
      name: '打算',
      required: true,
      minCharacters: 20,
      maxCharacters: 5000,
      hint: '准备在课堂上怎么用',
    },
  ],
  maxPhotos: 9,
};

export const workForms: Readonly<Record<WorkKind, WorkForm>> = { readingNote };
