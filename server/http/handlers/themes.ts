import { themesOfBook } from '#core/themes/themes-of.ts';
import { openBook } from '#server/book/open-book.ts';
import { dropOwn, keepOwn } from '#server/book/own-words.ts';
import { countThemes, finishImprovement, improve, readThemes, tellImprovement } from '#server/book/themes.ts';
import { signedIn } from '../procedures.ts';

export const themes = {
  list: signedIn.themes.list.handler(({ context: { read, acting } }) => read((tx) => readThemes(tx, acting))),

  count: signedIn.themes.count.handler(async ({ context: { read, acting } }) => ({ count: await read((tx) => countThemes(tx, acting)) })),

  ofOneOnOne: signedIn.themes.ofOneOnOne.handler(async ({ context: { read, acting }, input: { id } }) =>
    themesOfBook(await read((tx) => openBook(tx, acting, id))),
  ),

  decide: signedIn.themes.decide.handler(async ({ context: { write, acting }, input: { id, ...verdict } }) => {
    await write((tx) => keepOwn(tx, acting, 'theme-merge', id, verdict));
    return {};
  }),

  undecide: signedIn.themes.undecide.handler(async ({ context: { write }, input: { id } }) => {
    await write((tx) => dropOwn(tx, 'theme-merge', id));
    return {};
  }),

  improve: signedIn.themes.improve.handler(async ({ context: { write, acting }, input: { id, ...said } }) => {
    await write((tx) => improve(tx, acting, id, said));
    return {};
  }),

  finish: signedIn.themes.finish.handler(async ({ context: { write, acting }, input: { id, done } }) => {
    await write((tx) => finishImprovement(tx, acting, id, done));
    return {};
  }),

  drop: signedIn.themes.drop.handler(async ({ context: { write }, input: { id } }) => {
    await write((tx) => dropOwn(tx, 'improvement', id));
    return {};
  }),

  tell: signedIn.themes.tell.handler(async ({ context: { write, acting, parts }, input: { id, ...told } }) => {
    const written = await write((tx) => tellImprovement(tx, acting, id, told));
    if (written) parts.news.tell('document', written.id);
    return {};
  }),
};
