import type { InferContractRouterOutputs } from '@orpc/contract';
import type { z } from 'zod';
import type * as account from '#contract/account.ts';
import type { calendar } from '#contract/calendar.ts';
import type { channels } from '#contract/channels.ts';
import type * as imports from '#contract/imports.ts';
import type * as oneOnOnes from '#contract/one-on-ones.ts';
import type * as pages from '#contract/pages.ts';
import type * as schedule from '#contract/schedule.ts';
import type { themes } from '#contract/themes.ts';
import type * as today from '#contract/today.ts';

// What the server sends, named. Types only: no schema may reach the browser.

export type Me = z.output<typeof account.Me>;
export type Entered = z.output<typeof account.Entered>;
export type Seat = z.output<typeof oneOnOnes.Seat>;
export type Relation = z.output<typeof oneOnOnes.Relation>;
export type Framework = z.output<typeof oneOnOnes.Framework>;
export type OneOnOne = z.output<typeof oneOnOnes.OneOnOne>;
export type Meeting = z.output<typeof pages.Meeting>;
export type BookEntry = z.output<typeof pages.BookEntry>;
export type TodayRow = z.output<typeof today.TodayRow>;
export type ReadPage = z.output<typeof pages.ReadPage>;
export type MakeUp = z.output<typeof schedule.MakeUp>;
export type MyAway = z.output<typeof schedule.MyAway>;
export type { Bump } from '#core/schedule/bumps-of.ts';
export type ImportedPage = z.output<typeof imports.ImportedPage>;
export type CalendarAnswer = InferContractRouterOutputs<typeof calendar>['answers'][number];
export type Channel = InferContractRouterOutputs<typeof channels>['list'][number];
export type { Found } from '#core/search/found-shape.ts';
export type { Theme } from '#core/themes/theme-shape.ts';
export type Themes = InferContractRouterOutputs<typeof themes>['list'];
export type Improvement = Themes['improvements'][number];
