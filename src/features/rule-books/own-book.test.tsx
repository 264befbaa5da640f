/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { RuleBookView } from '@/contract/rule-books';
import { accept, refuse } from '@/domain/refusal';
import { isOwnBookId } from '@/domain/scoring/own-book';
import { type RuleBook, readRuleBook } from '@/domain/scoring/rule-book';
import { connectTo } from '@/testing/taro';
import { BooksList } from './books-list';
import { dropDraft } from './editing';
import { Editor } from './editor';
import { beginOwnBook, ownDraftId } from './own-book';

type Asked = { readonly action: string; readonly input: Readonly<Record<string, unknown>> };
type At = readonly (string | number)[];

/** A cloud that keeps whatever is saved as the first version, unless told otherwise. */
function connect(saving?: unknown): Asked[] {
  const asked: Asked[] = [];
  connectTo((_name, { action, input }) => {
    asked.push({ action, input: input as Asked['input'] });
    if (action === 'ruleBooks') return accept(nothing);
    if (action !== 'saveRuleBook') return accept({ findings: [] });
    const { book } = input as { readonly book: RuleBook };
    return saving ?? accept({ book, findings: [], asPublished: false } satisfies RuleBookView);
  });
  return asked;
}
const nothing = { versions: [], inForce: null, catalogue: [] };

async function page(at: At = []): Promise<void> {
  cleanup();
  await act(async () => render(<Editor id={beginOwnBook()} version={0} path={at} />));
}
const press = (id: string) => act(async () => fireEvent.click(document.getElementById(id) as HTMLElement));
const choose = (label: string) => act(async () => fireEvent.click(screen.getByText(label)));
const type = (id: string, value: string) =>
  act(async () => fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } }));
const status = () => document.querySelector('.yx-bar__strong')?.textContent;
const list = (canEdit: boolean) => {
  cleanup();
  return act(async () => render(<BooksList view={nothing} canEdit={canEdit} />));
};

/** Name and source, hours of its own, and why. */
async function writeHours(): Promise<void> {
  await page();
  await type('field-title', '本校学时');
  await type('field-source', '2026 年研修方案');
  await page(['hours']);
  await choose('有要求');
  await type('field-text', '每学年 24 学时。');
  await type('field-source', '2026 年研修方案，第三条');
  await page();
  await type('save-reason', '教代会通过');
}

afterEach(() => {
  const id = ownDraftId();
  if (id !== null) dropDraft(id);
});

test('an empty page asks for nothing before the first word, and then for what a book needs', async () => {
  connect();
  await page();
  expect(screen.getByText('存为第 1 版')).toBeTruthy();
  expect([status(), screen.queryByText('还没写对的')]).toEqual(['还没有写', null]);
  await type('field-title', '本校学时');
  expect(status()).toBe('1 处没写对');
  expect(screen.getByText('细则至少要有一个考核项，或者规定学时或任务')).toBeTruthy();
});

test('a book of hours is written by the form alone, and saved as the first version of a book of the school’s own', async () => {
  const asked = connect();
  await writeHours();
  expect(status()).toBe('可以存了');
  const id = ownDraftId() ?? '';
  await press('save-book');
  const { book, basedOn, reason } = asked.find(({ action }) => action === 'saveRuleBook')?.input ?? {};
  expect([isOwnBookId(id), basedOn, reason]).toEqual([true, 0, '教代会通过']);
  const reading = readRuleBook(book);
  expect(reading).toMatchObject({
    ok: true,
    book: { id, title: '本校学时', hours: { text: '每学年 24 学时。' } },
  });
  expect(ownDraftId()).toBeNull();
});

test.each([
  ['contentRefused', '细则里的文字没有通过平台的内容审核，请修改后再存。您写的都还在。'],
  ['checkUnavailable', '内容审核暂时没有结果，您写的都还在，请过几分钟再存。'],
])('refused with %s, nothing is lost on the phone', async (code, message) => {
  connect(refuse(code, message));
  await writeHours();
  await press('save-book');
  expect(screen.getByText(message)).toBeTruthy();
  await page();
  expect((document.getElementById('field-title') as HTMLInputElement).value).toBe('本校学时');
  await page(['hours']);
  expect((document.getElementById('field-text') as HTMLInputElement).value).toBe('每学年 24 学时。');
});

test('what is not finished is found again in the list, by the office alone', async () => {
  connect();
  await list(true);
  expect(document.getElementById('begin-own-book')).not.toBeNull();
  await page();
  await type('field-title', '本校学时');
  await list(true);
  expect(document.getElementById('own-book')?.textContent).toContain('本校学时');
  expect(document.getElementById('begin-own-book')).toBeNull();
  await list(false);
  expect([document.getElementById('own-book'), document.getElementById('begin-own-book')]).toEqual([
    null,
    null,
  ]);
});
