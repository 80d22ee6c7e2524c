import { open, rm } from 'node:fs/promises';
import path from 'node:path';

const pageBytes = 8192;

/**
 * How long the disk takes to make one page of 8 kB durable, in milliseconds, again and again in place, as PostgreSQL
 * writes its log. No edit can be durable sooner.
 */
export async function timeDisk(directory: string, times: number): Promise<number[]> {
  const file = path.join(directory, 'disk');
  const handle = await open(file, 'w');
  try {
    const page = Buffer.alloc(pageBytes, 1);
    // In place: a file that grows takes longer.
    await handle.write(page, 0, pageBytes, 0);
    await handle.sync();
    const measured: number[] = [];
    for (let time = 0; time < times; time++) {
      const began = performance.now();
      await handle.write(page, 0, pageBytes, 0);
      await handle.datasync();
      measured.push(performance.now() - began);
    }
    return measured;
  } finally {
    await handle.close();
    await rm(file);
  }
}
