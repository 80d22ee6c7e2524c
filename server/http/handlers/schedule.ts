import { goAway, myAway, takeBackAway } from '#server/book/away.ts';
import { takeBackChange } from '#server/book/change-rhythm.ts';
import { letMakeUpGo, makeUp } from '#server/book/make-up.ts';
import { showOneOnOne } from '#server/book/one-on-one.ts';
import { letUnheldBe, showSchedule } from '#server/book/show-schedule.ts';
import { besideThePage } from '../beside-the-page.ts';
import { signedIn } from '../procedures.ts';

export const schedule = {
  read: signedIn.schedule.read.handler(({ context: { read, acting }, input: { id } }) => read((tx) => showSchedule(tx, acting, id))),

  makeUp: signedIn.schedule.makeUp.handler(async ({ context, input: { id, ...slot } }) => {
    await besideThePage(context, id, (tx) => makeUp(tx, context.acting, id, slot));
    return context.read((tx) => showOneOnOne(tx, context.acting, id));
  }),

  letMakeUpGo: signedIn.schedule.letMakeUpGo.handler(async ({ context, input: { id, instead } }) => {
    await besideThePage(context, id, (tx) => letMakeUpGo(tx, context.acting, id, instead));
    return context.read((tx) => showSchedule(tx, context.acting, id));
  }),

  letUnheldBe: signedIn.schedule.letUnheldBe.handler(async ({ context: { write, read, acting }, input }) => {
    const id = await write((tx) => letUnheldBe(tx, acting, input.id));
    return read((tx) => showSchedule(tx, acting, id));
  }),

  takeBackChange: signedIn.schedule.takeBackChange.handler(async ({ context, input: { id, series } }) => {
    await besideThePage(context, id, (tx) => takeBackChange(tx, context.acting, id, series));
    return context.read((tx) => showOneOnOne(tx, context.acting, id));
  }),

  myAway: signedIn.schedule.myAway.handler(({ context: { read, acting } }) => read((tx) => myAway(tx, acting))),

  away: signedIn.schedule.away.handler(async ({ context: { write, read, acting, parts }, input }) => {
    const pages = await write((tx) => goAway(tx, acting, input));
    for (const page of pages) parts.news.tell('page', page);
    return read((tx) => myAway(tx, acting));
  }),

  takeBackAway: signedIn.schedule.takeBackAway.handler(async ({ context: { write, read, acting, parts }, input: { away } }) => {
    const pages = await write((tx) => takeBackAway(tx, acting, away));
    for (const page of pages) parts.news.tell('page', page);
    return read((tx) => myAway(tx, acting));
  }),
};
