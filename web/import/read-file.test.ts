import { describe, expect, it } from 'vitest';
import { readFile } from '#web/import/read-file.ts';

describe('a file of old notes', () => {
  it('is read with its name', async () => {
    expect(await readFile(new File(['# 1:1\n\n## 3 May 2026'], 'sam.md'))).toEqual({
      name: 'sam.md',
      text: '# 1:1\n\n## 3 May 2026',
    });
  });

  it('is refused unread where it is far too large', async () => {
    const large = new File([new Uint8Array(50 * 1024 * 1024).fill(65)], 'large.md');
    large.text = () => Promise.reject(new Error('was read'));
    large.slice = () => {
      throw new Error('was read');
    };
    expect(await readFile(large)).toBe('too-large');
  });

  it('is refused where it is no text', async () => {
    expect(await readFile(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])], 'picture.png'))).toBe('not-text');
  });
});
