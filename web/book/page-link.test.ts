import { describe, expect, test } from 'vitest';
import { anchorOf, pageLink, pageOfHash } from './page-link.ts';

const id = '20261117-0000-4000-8000-000000000000';

describe('the address of a page', () => {
  test('is the book’s, and names the page', () => {
    const { hash, params } = pageLink('room', id);
    expect(params).toEqual({ id: 'room' });
    expect(pageOfHash(hash)).toBe(id);
    expect(pageOfHash(`#${anchorOf(id)}`)).toBe(id);
  });

  test.each(['', '#', 'page-', 'page-1', `page-${id}x`, 'content'])('is not “%s”', (hash) => {
    expect(pageOfHash(hash)).toBeNull();
  });
});
