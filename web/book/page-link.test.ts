import { describe, expect, test } from 'vitest';
import { anchorOf, bulletOfHash, pageLink, pageOfHash } from './page-link.ts';

const id = '20261117-0000-4000-8000-000000000000';

describe('the address of a page', () => {
  test('is the book’s, and names the page', () => {
    const { hash, params } = pageLink('room', id);
    expect(params).toEqual({ id: 'room' });
    expect(pageOfHash(hash)).toBe(id);
    expect(pageOfHash(`#${anchorOf(id)}`)).toBe(id);
  });

  test('may name a bullet of that page', () => {
    const { hash } = pageLink('room', id, 'a-bullet');
    expect([pageOfHash(hash), bulletOfHash(hash)]).toEqual([id, 'a-bullet']);
    expect(bulletOfHash(anchorOf(id))).toBeNull();
  });

  test.each(['', '#', 'page-', 'page-1', `page-${id}x`, 'content'])('is not “%s”', (hash) => {
    expect(pageOfHash(hash)).toBeNull();
  });
});
