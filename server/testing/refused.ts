import { expect } from 'vitest';

/** Expects a call to be refused with this code and status. */
export async function refused(call: Promise<unknown>, code: string, status: number): Promise<void> {
  await expect(call).rejects.toMatchObject({ code, status });
}
