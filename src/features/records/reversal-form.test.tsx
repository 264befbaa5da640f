/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { LedgerEntry } from '@/contract/ledger';
import type { RecordFact } from '@/domain/ledger/fact';
import { aCheckIn } from '@/testing/session-builder';
import { connectTo } from '@/testing/taro';
import { ReversalForm } from './reversal-form';

const bonus: RecordFact = {
  schoolId: 'xh',
  termId: '2026-1',
  factId: 'record:m40-k1.m01:0',
  kind: 'record',
  subject: 'm40-k1.m01',
  n: 0,
  memberId: 'm01',
  recordedAtMs: 1,
  recordedBy: 'm40',
  day: '2026-11-25',
  what: { kind: 'groupBonus', title: '承办区教研活动', pointsHundredths: 50 },
};
const entryOf = (fact: LedgerEntry['fact']): LedgerEntry => {
  return { fact, title: '集体加分：承办区教研活动', by: '许岚', reversed: false };
};

/** The form over a cloud that reverses whatever it is asked to, and what it was asked. */
function open(fact: LedgerEntry['fact']) {
  const asked: { action: string; input: unknown }[] = [];
  connectTo((_name, { action, input }) => {
    asked.push({ action, input });
    return { ok: true, data: { name: '林老师', entries: [], reversed: 4 } };
  });
  render(<ReversalForm whose={{ memberId: 'm01' }} entry={entryOf(fact)} onDone={() => undefined} />);
  return asked;
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const giveReason = () =>
  act(async () => fireEvent.change(screen.getByLabelText('原因'), { target: { value: '加错了组' } }));

test('what was entered for a group is reversed for one or for everybody, as the office chooses', async () => {
  const asked = open(bonus);
  await giveReason();
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '一起登记的每一位' })));
  expect(screen.getByText(/各自收到消息/)).toBeTruthy();
  await press('冲销一起登记的全部');
  const input = { factId: bonus.factId, reason: '加错了组' };
  expect(asked).toEqual([{ action: 'reverseEntry', input }]);
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '只这一位' })));
  await press('冲销这条记录');
  expect(asked[1]).toEqual({ action: 'reverse', input });
});

test('what one person did alone has no such choice', () => {
  open(aCheckIn());
  expect(screen.queryByRole('radio')).toBeNull();
});
