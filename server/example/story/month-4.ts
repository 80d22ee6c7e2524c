import { maya, sam, type SkippedWeek, type Week } from './telling.ts';

/** The good month: a goal is reached, one meeting is skipped for a reason, and the agreed change has held. */
export const month4: (Week | SkippedWeek)[] = [
  {
    people: [
      sam.notes('Ines deployed alone on Wednesday. I was in the room, with my hands in my pockets.'),
      sam.cheers('Ines, again. She fixed two sentences in my notes that only made sense to me.'),
      maya.asks('What will you do with all that free worry?'),
    ],
    product: [
      sam.notes('Second museum, the Textile House, tries the preview #importer'),
      sam.notes('Their catalogue is one cell per object. One. Cell.'),
      sam.asks('Is one-cell worth doing, or do we say no?'),
      maya.decides('We say no to one-cell for now, and offer a morning of Tove’s help instead.'),
    ],
    process: [
      sam.owes('Tell the Textile House no, with the reason', { due: 2 }),
      maya.owes('Book a morning of Tove for them', { due: 4 }),
    ],
    minutes: [14, 15, 10],
    sam: {
      energised: 'Hands in pockets.', drained: 'One. Cell.', mood: 4, load: 2,
      status: 'Ines deployed alone. Textile House preview, see page. Nothing in my way.',
    },
    maya: { energised: 'Ines and you.', drained: 'Quarter’s end.', mood: 4, load: 4 },
    recap: { mattered: 'Somebody else can deploy.', next: 'A kind no to the Textile House.', needs: '' },
    reflection: { sam: { spoke: 'even', worthwhile: 4 } },
  },
  { skipped: { by: 'sam', reason: 'Down with the flu since Sunday. Nothing that cannot wait a week.' } },
  {
    people: [
      sam.notes('Back. Slept eleven hours a day and watched ships from the window.'),
      sam.notes('Nobody rang about a deploy. That is the whole point, and still I checked.'),
      maya.notes('Company news, to you first: no second office, the money goes into people #context'),
      maya.asks('Is this the week to come back slowly?'),
      sam.notes('Mornings yes, evenings no, this week.', { under: true }),
    ],
    product: [
      sam.notes('Textile House took the no well. Tove’s morning with them turned one cell into nine columns.'),
      sam.learned('“No, but here is a morning of Tove” works better than “no”.'),
      sam.notes('Importer: Harbour wants to go live with 2,000 objects first #importer'),
    ],
    process: [
      maya.notes('→ Write down what only I know about deploys: I would call this reached.'),
      sam.decides('Reached. Ines has deployed twice, once with a problem, and did not ring.'),
      sam.owes('Make a list of what has to be true before Harbour goes live', { due: 'next' }),
    ],
    minutes: [16, 12, 10],
    sam: { energised: 'Ships.', drained: 'Flu.', support: 'No evenings this week.', mood: 4, load: 3 },
    maya: { energised: 'You back.', drained: 'Missed this last week.', mood: 4, load: 4 },
    recap: { mattered: 'A week without Sam, and nothing stopped.', next: 'What must be true for Harbour to go live.', needs: 'A slow week.' },
    reflection: { sam: { spoke: 'me', worthwhile: 4 }, maya: { spoke: 'other', worthwhile: 4 } },
    settled: [
      { by: 'sam', kind: 'goal-closed', goal: 'deploys', how: 'reached', line: 'Ines deployed twice while I had the flu. Nobody rang.' },
      { by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'delivered', line: 'Took the evenings off the rota this week.' },
    ],
  },
  {
    people: [
      maya.asks('Again: how do these one-on-ones work for you?'),
      sam.notes('Much better. I think about what to bring, which I did not before.', { under: true }),
      sam.tells('In the roadmap meeting you answered a question that was put to me. I had an answer.'),
      maya.tells('I did, and I saw your face. Your write-up of the half-way deploy is the clearest thing anyone has written here this year.'),
    ],
    product: [
      sam.notes('List for Harbour: nine things, five are done → Lead the importer end to end'),
      sam.asks('Who says go, when the nine are done?'),
      maya.decides('Sam says go.'),
    ],
    process: [
      maya.decides('When a question is Sam’s, I count to ten before I open my mouth.'),
      maya.owes('Tell Henrik that questions about the importer go to Sam', { due: 2 }),
      sam.owes('A date for Harbour, with what could move it', { due: 6 }),
    ],
    minutes: [20, 11, 8],
    sam: {
      energised: 'Being the one who says go.', drained: 'The roadmap meeting, for ten seconds.', mood: 5, load: 3,
      status: 'Five of nine. Ravi’s interview was good, see my notes in the folder.',
    },
    maya: { energised: 'A list with nine things on it.', drained: 'My own mouth.', mood: 4, load: 3 },
    recap: { mattered: 'Status ahead has held. Next: letting Sam answer what is Sam’s.', next: 'A date for Harbour.', needs: 'Ten seconds of silence in meetings.' },
    reflection: { sam: { spoke: 'me', worthwhile: 5 }, maya: { spoke: 'other', worthwhile: 5 } },
    meta: {
      sam: { works: 'I prepare, you ask less, and it is the one hour where I think.', change: 'The same ten seconds of waiting in other meetings.' },
      maya: { works: 'Status ahead changed it. I hear about people now.', change: 'I answer for you when others are in the room. I want to stop that.' },
    },
    settled: [
      { by: 'sam', kind: 'meta-checked', held: 'yes' },
      { by: 'maya', kind: 'meta-agreed', change: 'When a question is Sam’s, {Maya} counts to ten before answering.' },
    ],
    note: 'Counted to three at most so far. Ask Tove to kick me under the table.',
  },
];
