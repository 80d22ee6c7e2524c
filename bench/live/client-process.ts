import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Order, Outcome } from './orders.ts';

export type ClientProcess = { order(order: Order): Promise<Outcome>; stop(): Promise<void> };

/** Starts the process the clients live in. */
export function startClients(): ClientProcess {
  const child = fork(new URL('clients.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const ended = once(child, 'exit');
  return {
    async order(order) {
      const answered = once(child, 'message');
      child.send(order);
      const [answer] = (await Promise.race([answered, ended.then(() => [{ failed: 'the clients ended' }])])) as [Answer];
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.outcome;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
