import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Order, Outcome } from './orders.ts';
import { openRoom, type Room } from './room.ts';

// A process for the clients alone, so that what they cost is not counted as the server's.

const openAtOnce = 40;
const tick = 1;
const longestWait = 10_000;
const betweenLooks = 20;

let rooms: Room[] = [];
let current = fresh();

function fresh(): Outcome {
  return { took: 0, seen: [], saved: [], typed: 0, cpuSeconds: 0, lost: [] };
}

async function open({ rooms: wanted, address, origin }: Extract<Order, { do: 'open' }>): Promise<void> {
  const left = [...wanted];
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { page, cookies } = next;
      const seat = (section: 0 | 1) => ({ address, origin, page, section, cookie: cookies[section] });
      rooms.push(await openRoom([seat(0), seat(1)], () => current));
    }
  };
  await Promise.all(Array.from({ length: openAtOnce }, work));
}

/** Letters come as people type who know nothing of each other: at random (a Poisson process), anywhere. */
async function type({ perSecond, seconds }: Extract<Order, { do: 'type' }>): Promise<void> {
  const began = performance.now();
  const end = began + seconds * 1000;
  const gap = () => (-Math.log(1 - Math.random()) / perSecond) * 1000;
  let next = began + gap();
  for (let now = began; now < end; now = performance.now()) {
    for (; next <= now; next += gap()) {
      rooms[Math.floor(Math.random() * rooms.length)]?.type(Math.random() < 0.5 ? 0 : 1);
      current.typed++;
    }
    await pause(tick);
  }
  const waitUntil = performance.now() + longestWait;
  while (rooms.some((room) => room.waiting() > 0) && performance.now() < waitUntil) await pause(betweenLooks);
}

async function carryOut(order: Order): Promise<Outcome> {
  current = fresh();
  const began = performance.now();
  const before = process.cpuUsage();
  if (order.do === 'open') await open(order);
  if (order.do === 'type') await type(order);
  if (order.do === 'leave') {
    for (const room of rooms) room.leave();
    rooms = [];
  }
  const { user, system } = process.cpuUsage(before);
  return { ...current, took: performance.now() - began, cpuSeconds: (user + system) / 1e6 };
}

process.on('message', (order: Order) => {
  const answer = (what: Answer) => process.send?.(what);
  carryOut(order).then(
    (outcome) => answer({ outcome }),
    (error: unknown) => answer({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
