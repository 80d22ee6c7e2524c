import { cookieFor } from '#server/http/cookie.ts';
import { startServerProcess, type ServerProcess } from '#server/testing/server-process.ts';
import type { Bench } from './bench.ts';
import { budgets } from './budgets.ts';
import { costOf, costOfFamily } from './measure/process-cost.ts';
import { spread } from './measure/spread.ts';
import { at, CannotBench } from './options.ts';
import type { Row } from './report/result.ts';
import { seedOtherBooks } from './seed/other-books.ts';
import { openPlace } from './seed/place.ts';
import { seedManager, type SeededManager } from './seed/practice.ts';

const defaults = { books: [10], pages: [260], others: [0, 1000], requests: [100], warmup: [20], cold: [3] };

/** What is asked of the server, and how. */
type Question = { what: string; path: string; body?: unknown };
type Measured = { others: number; what: string; p10: number; p50: number; p95: number; cpu: number | null };

function questionsOf({ rooms: [first = ''], day }: SeededManager): Question[] {
  return [
    { what: 'Today', path: '/today' },
    { what: 'trends of one book', path: `/one-on-ones/${first}/trends?period=all` },
    { what: 'themes', path: '/themes' },
    { what: 'search, a word', path: '/search', body: { text: 'plinth', today: day } },
    { what: 'search, words as filters', path: '/search', body: { text: '#release-nights is:action owner:me', today: day } },
    { what: 'search, a letter', path: '/search', body: { text: 'r', today: day } },
    { what: 'commitments', path: '/commitments' },
    { what: 'one’s reports side by side', path: '/overview' },
  ];
}

/** What is noticed over all books of one person with many old ones, beside ever more books of others: warm, and first after a start. */
export const practice: Bench<typeof defaults> = {
  defaults,
  async run(options, freshDirectory) {
    const directory = await freshDirectory();
    const { manager, measured, postgres } = await onServer(directory, async (server) => {
      const place = await openPlace(directory);
      try {
        const seeded = await seedManager(place, at(options.books, 0), at(options.pages, 0));
        const rounds: Measured[] = [];
        let there = 0;
        for (const others of options.others) {
          await seedOtherBooks(place, others - there);
          there = others;
          rounds.push(...(await measure(server, seeded, others, at(options.warmup, 0), at(options.requests, 0))));
        }
        return { manager: seeded, measured: rounds, postgres: place.postgres };
      } finally {
        await place.close();
      }
    });
    const cold: Row[] = [];
    for (const question of at(options.cold, 0) > 0 ? questionsOf(manager) : []) {
      const times: number[] = [];
      const cpus: number[] = [];
      for (let run = 0; run < at(options.cold, 0); run++) {
        const first = await onServer(directory, (server) => askFirst(server, manager, question));
        times.push(first.ms);
        if (first.cpu !== null) cpus.push(first.cpu);
      }
      const { p50: cpu } = spread(cpus, 'p50');
      cold.push({ what: `${question.what} · first after a start`, unit: 'ms', figures: { ...spread(times, 'p50'), cpu, slowest: Math.max(...times) } });
    }
    return {
      title: `practice: over HTTP on loopback, for somebody with ${at(options.books, 0)} books of ${at(options.pages, 0)} pages`,
      rows: [...measured.map(row), ...growth(measured), ...cold],
      notes: [
        'Times are the whole request as its client sees it, one after the other. `cpu` is what server and database computed for one.',
        'First after a start nothing is opened yet: every sealed page of each book that is asked about is read, opened and kept.',
        'Growth is of `cpu`, which a busy machine leaves as it is; of the quickest tenth where that is not known.',
      ],
      postgres,
    };
  },
};

async function onServer<T>(directory: string, work: (server: ServerProcess) => Promise<T>): Promise<T> {
  const server = await startServerProcess(directory);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Goes round all questions again and again, so that whatever else the machine does falls on all of them alike. */
async function measure(server: ServerProcess, manager: SeededManager, others: number, warmup: number, requests: number): Promise<Measured[]> {
  const questions = questionsOf(manager);
  const times = new Map<Question, number[]>(questions.map((question) => [question, []]));
  for (let round = 0; round < warmup + requests; round++) {
    for (const question of questions) {
      const ms = await ask(server, manager, question);
      if (round >= warmup) times.get(question)?.push(ms);
    }
  }
  const measured: Measured[] = [];
  for (const question of questions) {
    const { p10, p50, p95 } = spread(times.get(question) ?? [], 'p10', 'p50', 'p95');
    if (p10 === null || p50 === null || p95 === null) throw new CannotBench('--requests must be at least 1');
    measured.push({ others, what: question.what, p10, p50, p95, cpu: await cpuOf(server, manager, question, requests) });
  }
  return measured;
}

/** ms of CPU for one request, of the server and its database; null where there is no /proc. */
async function cpuOf(server: ServerProcess, manager: SeededManager, question: Question, requests: number): Promise<number | null> {
  const before = await cpuSeconds(server);
  for (let request = 0; request < requests; request++) await ask(server, manager, question);
  const after = await cpuSeconds(server);
  return before === null || after === null ? null : ((after - before) * 1000) / requests;
}

async function cpuSeconds(server: ServerProcess): Promise<number | null> {
  const [own, database] = [costOf(server.pid), costOfFamily(await server.postgres())];
  return own && database ? own.cpuSeconds + database.cpuSeconds : null;
}

async function askFirst(server: ServerProcess, manager: SeededManager, question: Question): Promise<{ ms: number; cpu: number | null }> {
  const before = await cpuSeconds(server);
  const ms = await ask(server, manager, question);
  const after = await cpuSeconds(server);
  return { ms, cpu: before === null || after === null ? null : (after - before) * 1000 };
}

async function ask({ origin }: ServerProcess, { token }: SeededManager, { path, body }: Question): Promise<number> {
  const cookie = cookieFor(token, origin).split(';')[0] ?? '';
  const began = performance.now();
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${origin}/api${path}`, { ...sent, headers: { cookie, 'content-type': 'application/json' } });
  const answered = await response.arrayBuffer();
  const ms = performance.now() - began;
  if (response.status !== 200 || answered.byteLength === 0) throw new Error(`${path} answered ${response.status}`);
  return ms;
}

function row({ others, what, p50, p95, cpu }: Measured): Row {
  return { what: `${what} · beside ${others.toLocaleString('en')} books of others`, unit: 'ms', figures: { p50, p95, cpu }, budget: budgets.practice };
}

function growth(measured: readonly Measured[]): Row[] {
  const fewest = Math.min(...measured.map(({ others }) => others));
  const most = Math.max(...measured.map(({ others }) => others));
  if (fewest === most) return [];
  const cost = (name: string, others: number) => {
    const found = measured.find((one) => one.what === name && one.others === others);
    return found?.cpu ?? found?.p10 ?? Number.NaN;
  };
  return [...new Set(measured.map(({ what }) => what))].map((name) => ({
    what: `${name} · growth from ${fewest} to ${most.toLocaleString('en')} others`,
    unit: 'ms',
    figures: { value: cost(name, most) - cost(name, fewest) },
    budget: budgets.practiceGrowth,
  }));
}
