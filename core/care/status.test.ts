import { describe, expect, it } from 'vitest';
import { makeBook, makeBookPage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import { isRead, statusReadOf } from './status.ts';

const day = '2026-11-24';
const read = (words: string, by: string, page = pageIdOf(day)) => makeRecord(day, { kind: 'status-read', page, status: words }, by);
const bookWith = (...records: ReturnType<typeof read>[]) => makeBook([makeBookPage(day)], { records });

describe('status sent ahead', () => {
  it('is read once the other opened it', () => {
    const mark = statusReadOf(bookWith(read('Importer in review', maya)), pageIdOf(day), sam);
    expect(mark).toMatchObject({ words: 'Importer in review' });
    expect(isRead(' Importer in review\n', mark)).toBe(true);
  });

  it('is unread again once its words changed', () => {
    const mark = statusReadOf(bookWith(read('Importer in review', maya)), pageIdOf(day), sam);
    expect(isRead('Importer is out', mark)).toBe(false);
  });

  it('is read by the words read last', () => {
    const mark = statusReadOf(bookWith(read('Importer in review', maya), read('Importer is out', maya)), pageIdOf(day), sam);
    expect(isRead('Importer is out', mark)).toBe(true);
    expect(isRead('Importer in review', mark)).toBe(false);
  });

  it('is not read by whoever wrote it, nor on another page', () => {
    const other = pageIdOf('2026-11-17');
    expect(statusReadOf(bookWith(read('x', sam), read('x', maya, other)), pageIdOf(day), sam)).toBeNull();
    expect(isRead('x', null)).toBe(false);
  });
});
