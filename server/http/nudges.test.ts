import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a nudge is turned off for oneself alone, and can be turned on again', async () => {
  const { manager, report } = await server.pair();
  await manager.api.nudges.turnOff({ kind: 'who' });
  await manager.api.nudges.turnOff({ kind: 'silence' });
  expect(await manager.api.nudges.turnOff({ kind: 'who' })).toEqual(['silence', 'who']);
  expect(await report.api.nudges.off()).toEqual([]);
  await report.api.nudges.turnOn({ kind: 'who' });
  expect(await manager.api.nudges.turnOn({ kind: 'who' })).toEqual(['silence']);
  expect(await manager.api.nudges.off()).toEqual(['silence']);
});

test('turned off in several windows at once, it is turned on by one press', async () => {
  const { manager } = await server.pair();
  await Promise.all([1, 2, 3].map(() => manager.api.nudges.turnOff({ kind: 'many-topics' })));
  expect(await manager.api.nudges.turnOn({ kind: 'many-topics' })).toEqual([]);
});
