import { inboxPage } from './inbox-page';

const at = (createdAtMs: number) => ({ createdAtMs });

test('all messages fit on one page', () => {
  expect(inboxPage([at(3), at(2)], 2)).toEqual({ messages: [at(3), at(2)], more: false });
});

test('the next page begins after the last one shown', () => {
  expect(inboxPage([at(3), at(2), at(1)], 2)).toEqual({ messages: [at(3), at(2)], more: true });
});

test('messages of one moment are not divided', () => {
  expect(inboxPage([at(3), at(2), at(2)], 2)).toEqual({ messages: [at(3)], more: true });
});

test('more messages of one moment than a page holds still make a page', () => {
  expect(inboxPage([at(2), at(2), at(2)], 2)).toEqual({ messages: [at(2), at(2)], more: true });
});
