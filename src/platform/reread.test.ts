import { accept } from '@/domain/refusal';
import { reread } from './reread';
import { createResource } from './resource';

/** A cloud that is asked and answers later with what it knew when it was asked. */
function aCloud() {
  const answers: (() => void)[] = [];
  const cloud = { posts: 0, asked: 0 };
  const resource = createResource<number>(() => {
    cloud.asked += 1;
    const known = cloud.posts;
    return new Promise((resolve) => answers.push(() => resolve(accept(known))));
  });
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { cloud, resource, answer };
}

test('what happened while a reading was under way is there after the next one', async () => {
  const { cloud, resource, answer } = aCloud();
  void resource.refresh();
  cloud.posts = 1;
  const done = reread(resource);
  await answer();
  expect(resource.current().data).toBe(0);
  await answer();
  await done;
  expect(resource.current().data).toBe(1);
  expect(cloud.asked).toBe(2);
});

test('with nothing under way it reads once', async () => {
  const { cloud, resource, answer } = aCloud();
  cloud.posts = 1;
  const done = reread(resource);
  await answer();
  await done;
  expect([resource.current().data, cloud.asked]).toEqual([1, 1]);
});
