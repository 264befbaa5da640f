import type { Result } from '@/domain/refusal';
import { createResource } from './resource';

/** A cloud that answers a reading when the test says so. */
function slowCloud() {
  const answers: ((result: Result<string>) => void)[] = [];
  const read = () => new Promise<Result<string>>((resolve) => answers.push(resolve));
  return { read, answer: (result: Result<string>) => answers.shift()?.(result) };
}

test('a reading begun before a command answered does not put the page back to what stood before', async () => {
  const cloud = slowCloud();
  const session = createResource(cloud.read);
  const reading = session.refresh();
  session.replace('已签退');
  cloud.answer({ ok: true, data: '待签退' });
  await reading;
  expect(session.current()).toEqual({ data: '已签退', refusal: null, loading: false });
});

test('a reading that failed says so and leaves what was known; the next one puts it right', async () => {
  const cloud = slowCloud();
  const session = createResource(cloud.read);
  session.replace('待签退');
  const refusal = { code: 'offline', message: '没有网络' };
  const first = session.refresh();
  cloud.answer({ ok: false, error: refusal });
  await first;
  expect(session.current()).toEqual({ data: '待签退', refusal, loading: false });
  const second = session.refresh();
  cloud.answer({ ok: true, data: '已签退' });
  await second;
  expect(session.current()).toEqual({ data: '已签退', refusal: null, loading: false });
});
