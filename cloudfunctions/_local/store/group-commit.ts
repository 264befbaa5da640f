import { CloudFault } from './fault';

/**
 * Runs a job inside a commit that it shares with all jobs waiting at that moment; resolves when the commit is durable.
 * Jobs run one after another and each sees what those before it wrote. A job first checks, then writes: when it throws a
 * {@link CloudFault} it must not have written anything. Any other error is a bug and undoes the whole commit.
 */
export type GroupCommit = <T>(job: () => T) => Promise<T>;

interface Waiting {
  run(): void;
  settle(): void;
  fail(error: unknown): void;
}

/** @param commit runs its argument in one durable transaction and undoes it when it throws */
export function createGroupCommit(commit: (run: () => void) => void): GroupCommit {
  let waiting: Waiting[] = [];

  const drain = (): void => {
    const group = waiting;
    waiting = [];
    try {
      commit(() => {
        for (const job of group) job.run();
      });
    } catch (error) {
      for (const job of group) job.fail(error);
      return;
    }
    for (const job of group) job.settle();
  };

  return <T>(job: () => T) =>
    new Promise<T>((resolve, reject) => {
      let settle = (): void => reject(new Error('the job did not run'));
      waiting.push({
        run() {
          try {
            const result = job();
            settle = () => resolve(result);
          } catch (error) {
            if (!(error instanceof CloudFault)) throw error;
            settle = () => reject(error);
          }
        },
        settle: () => settle(),
        fail: reject,
      });
      if (waiting.length === 1) setImmediate(drain);
    });
}
