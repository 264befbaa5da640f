import { Cron } from 'croner';
import type { Clock } from '../control/clock';
import { CloudFault } from '../store/fault';
import type { TimerTrigger } from './function-package';
import type { FunctionRunner } from './runner';

export interface Timers {
  /** Fires a function's timers once, now, and answers what the function returned. */
  fire(functionName: string): Promise<string[]>;
  stop(): void;
}

/** Timer triggers of all functions. Seven-field cron in UTC+8, day of month and weekday combine as OR, as in the cloud. */
export function startTimers(runner: FunctionRunner, clock: Clock, isOn: boolean): Timers {
  const fireOne = (functionName: string, trigger: TimerTrigger): Promise<string> => {
    const event = {
      Type: 'Timer',
      TriggerName: trigger.name,
      Time: new Date(clock.now()).toISOString(),
      Message: '',
    };
    return runner.invoke(functionName, JSON.stringify(event), { openid: '', source: 'wx_trigger' });
  };
  const all = [...runner.packages.values()].flatMap(({ name, timers }) =>
    timers.map((trigger) => ({ name, trigger })),
  );
  const crons = isOn
    ? all.map(({ name, trigger }) => {
        const report = (error: unknown): void => console.error(`timer ${name}/${trigger.name} failed`, error);
        return new Cron(
          trigger.config,
          { timezone: 'Asia/Shanghai', protect: true, catch: report },
          async () => {
            await fireOne(name, trigger);
          },
        );
      })
    : [];
  return {
    fire(functionName) {
      const own = all.filter(({ name }) => name === functionName);
      if (own.length === 0) throw new CloudFault('INVALID_PARAM', `${functionName} has no timer`);
      return Promise.all(own.map(({ name, trigger }) => fireOne(name, trigger)));
    },
    stop() {
      for (const cron of crons) cron.stop();
    },
  };
}
