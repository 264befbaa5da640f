/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Finding, RuleBooksView, RuleBookView } from '@/contract/rule-books';
import { accept, refuse } from '@/domain/refusal';
import { builtInRuleBook } from '@/domain/scoring/books/built-in';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { connectTo } from '@/testing/taro';
import { dropDraft } from './editing';
import { Editor } from './editor';

const book = builtInRuleBook('plan-110') as RuleBook;
const version = {
  id: 'plan-110',
  title: book.title,
  effectiveFrom: book.effectiveFrom,
  savedBy: '',
  reason: '',
};
const books: RuleBooksView = {
  versions: [{ ...version, version: 1, savedAtMs: null }],
  inForce: null,
  catalogue: [],
};
const suggested: Finding = {
  code: 'quota-tie-unspecified',
  severity: 'warning',
  path: 'ranking.bands.0.quota.tie',
  message: '分界处同分的怎么办，文件没有说',
  suggestion: {
    text: '都进较低的',
    changes: [{ path: ['ranking', 'bands', 0, 'quota', 'tie'], value: 'worse' }],
  },
};

type Asked = { readonly action: string; readonly input: unknown };

/** The editor of plan-110 over a cloud that answers `special` actions as told. */
async function openEditor(
  special: Readonly<Record<string, unknown>> = {},
  at: readonly (string | number)[] = [],
) {
  const asked: Asked[] = [];
  connectTo((_name, { action, input }) => {
    asked.push({ action, input });
    if (action in special) return special[action];
    if (action === 'ruleBooks') return accept(books);
    return accept({ book, findings: [], asPublished: true } satisfies RuleBookView);
  });
  const opened = await act(async () => render(<Editor id="plan-110" version={1} path={at} />));
  return { asked, ...opened };
}

const press = (id: string) => act(async () => fireEvent.click(document.getElementById(id) as HTMLElement));
const type = (id: string, value: string) =>
  act(async () => fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } }));
const status = () => document.querySelector('.yx-bar__strong')?.textContent;

afterEach(() => dropDraft('plan-110'));

test('a draft begins from the saved version; there is nothing to save before something changed', async () => {
  await openEditor();
  expect(screen.getByText('存为第 2 版')).toBeTruthy();
  expect(status()).toBe('还没有改动');
});

test('a number that is none is named beside its field, and keeps the book from being saved', async () => {
  const { unmount } = await openEditor({}, ['items', 0]);
  await type('field-maxHundredths', '30.123');
  expect(screen.getByRole('alert').textContent).toBe('「30.123」读不懂：写成 3 或 2.5 这样，至多两位小数');
  unmount();
  await openEditor();
  expect([status(), screen.getByText('1 处要改')]).toEqual(['1 处没写对', expect.anything()]);
});

test('one tap carries a suggestion out, checks again, and can be taken back', async () => {
  const { asked } = await openEditor({
    checkRuleBook: accept({ findings: [suggested] }),
    ruleBook: accept({ book, findings: [suggested] }),
  });
  await press('fix-quota-tie-unspecified');
  const checks = asked.filter(({ action }) => action === 'checkRuleBook');
  expect(checks.map(({ input }) => (input as { book: RuleBook }).book.ranking?.bands[0]?.quota?.tie)).toEqual(
    ['worse'],
  );
  expect(screen.getByText('已改：都进较低的')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '撤回' })));
  expect(screen.queryByText('已改：都进较低的')).toBeNull();
});

test('when another officer saved first, the draft stays and says what to do', async () => {
  const { asked } = await openEditor({ saveRuleBook: refuse('bookChanged', '别的老师刚刚存过新版本。') });
  await type('field-title', '改了名字的细则');
  await type('save-reason', '教代会通过');
  expect(status()).toBe('可以存了');
  await press('save-book');
  expect(asked.find(({ action }) => action === 'saveRuleBook')?.input).toEqual({
    book: { ...book, title: '改了名字的细则' },
    basedOn: 1,
    effectiveFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    reason: '教代会通过',
  });
  expect(screen.getByText('有人先存了一版')).toBeTruthy();
  expect((document.getElementById('field-title') as HTMLInputElement).value).toBe('改了名字的细则');
});

test('what the cloud refuses in the book stands in the list and beside its field', async () => {
  await openEditor({
    checkRuleBook: refuse('bookFaults', '细则里有 1 处没有写对', [{ path: 'title', message: '名称太长' }]),
  });
  await press('check-book');
  expect(screen.getAllByText('名称太长')).toHaveLength(2);
});
