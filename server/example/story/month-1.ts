import { maya, sam, type Week } from './telling.ts';

/** They begin. Sam has energy, a first goal, and a wish said half in passing. */
export const month1: Week[] = [
  {
    people: [
      maya.notes('I would like this to be your meeting. Bring what is on your mind; I bring what I owe you.'),
      sam.notes('Settled in upstairs. Quieter than I feared, which suits me.'),
      sam.notes('Ines asks good questions in review. About half the time I learn something.'),
    ],
    product: [
      sam.notes('The old importer is 900 lines of special cases, one museum each #importer'),
      sam.notes('Harbour Museum sent their catalogue. 11,000 objects, forty spellings of “oil on canvas”.'),
      sam.asks('Who decides what goes into the importer, us or Henrik?'),
      maya.decides('The importer is ours to shape. Henrik wants to see it work for one museum within the half-year.'),
    ],
    process: [
      sam.notes('Ten days from merged to live is long when the change is one line #releases'),
      maya.owes('Send you the contracts of the pilot museums, so that you know what was promised', { due: 3 }),
      sam.owes('List what the old importer does that nobody may lose', { due: 'next' }),
    ],
    minutes: [14, 16, 9],
    sam: { energised: 'A whole empty file called importer2.', drained: 'Unpacking boxes.', mood: 4, load: 3 },
    maya: { energised: 'A fresh start with you.', drained: 'Budget rounds.', mood: 4, load: 4 },
    recap: {
      mattered: 'The importer is the team’s to shape, and Sam would like to lead it.',
      next: 'Sam lists what must not be lost; {Maya} sends the contracts.',
      needs: 'To hear early when Henrik changes his mind.',
    },
    reflection: { sam: { spoke: 'even', worthwhile: 4 }, maya: { spoke: 'even', worthwhile: 4 } },
    settled: [
      {
        by: 'sam', kind: 'goal-set', goal: 'lead', title: 'Lead the importer end to end',
        why: 'I have finished things other people began. I want to begin one.',
        steps: [{ text: 'Sketch what it does and does not do', done: false }, { text: 'One museum live on it', done: false }],
      },
    ],
  },
  {
    people: [
      sam.notes('Tove sat with me for an hour and drew what a curator sees. Best hour of the week.'),
      sam.asks('Is Omar all right? He has gone very quiet in stand-up.'),
      maya.notes('I will ask Omar, and not on your behalf.', { under: true }),
    ],
    product: [
      sam.notes('List is done: 31 things the old importer does, 12 of them by accident #importer'),
      sam.learned('Museums number objects by the year they arrived, so the number is half a date.'),
      sam.notes('→ Lead the importer end to end: first sketch goes to Ines and Omar on Friday'),
    ],
    process: [
      sam.wishes('I would like to get over the fright of speaking to more than six people.'),
      sam.asks('Could reviews have a day? They arrive when I am three hours deep in something #reviews'),
      maya.owes('Try one fixed review hour a day with the team', { as: 'review-hour', due: 7 }),
      sam.owes('Send the sketch round', { due: 3 }),
    ],
    minutes: [12, 14, 13],
    sam: { energised: 'Drawing with Tove.', drained: 'Reviews dropping in at random.', support: 'Somebody to tell me when the sketch is good enough.', mood: 4, load: 3 },
    maya: { energised: 'Your list. Twelve by accident!', drained: 'Too many short meetings.', mood: 4, load: 4 },
    recap: {
      mattered: 'Sam wants to get used to speaking in front of people.',
      next: 'Sketch goes round on Friday; we try a review hour.',
      needs: 'A word from {Maya} when the sketch is good enough.',
    },
    reflection: { sam: { spoke: 'me', worthwhile: 4 }, maya: { spoke: 'other', worthwhile: 5 } },
    settled: [
      { by: 'sam', kind: 'goal-set', goal: 'present', title: 'Present to the wider group', why: 'My voice shakes. I would rather it shook for something I made.' },
      { by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'granted', line: 'I read it over the weekend and say so plainly.' },
    ],
  },
  {
    people: [
      sam.wishes('Thinking aloud: at some point I would like to find out whether leading people is for me.'),
      maya.asks('What would a small way of trying it look like?'),
      sam.notes('Not sure. Maybe looking after somebody new for a while.', { under: true }),
      sam.notes('Ines read the sketch overnight and left eleven kind comments.'),
    ],
    product: [
      sam.notes('Sketch is agreed: read anything, guess the columns, show what was guessed, let the curator correct it #importer'),
      sam.notes('Omar thinks guessing is a trap. He may be right about dates.'),
      maya.notes('It is good enough, and better than that. Begin.'),
      maya.decides('Guessing is shown, never silent.'),
    ],
    process: [
      sam.notes('Review hour works: four days out of five #reviews'),
      maya.owes('Look for somebody you could look after, when we hire', { as: 'look-after', due: 28 }),
      sam.owes('Ask two curators to watch me use it wrongly', { due: 'next' }),
    ],
    done: ['review-hour'],
    minutes: [18, 12, 9],
    sam: { energised: 'The sketch being taken seriously.', drained: 'Nothing much.', mood: 4, load: 2 },
    maya: { energised: 'You, saying that about leading.', drained: 'Little sleep, teething.', mood: 3, load: 4 },
    recap: {
      mattered: 'Sam would like to find out whether leading people is something to grow into.',
      next: 'Building begins; two curators watch.',
      needs: 'Time to think about it without having to decide.',
    },
    reflection: { sam: { spoke: 'me', worthwhile: 5 }, maya: { spoke: 'other', worthwhile: 5 } },
    settled: [{ by: 'maya', kind: 'support', weeksAgo: 1, outcome: 'delivered', line: 'Read it twice. Good enough, and better.' }],
    note: 'Do not push on the leading question. Let it come back from Sam. If it has not by the time we hire, ask once.',
  },
  {
    people: [
      sam.cheers('Ines rewrote the flaky test harness, unasked, in two evenings', { as: 'harness' }),
      sam.notes('Curator at Harbour laughed at my dates. Then showed me a drawer with three different calendars in it.'),
      maya.asks('What has changed since last time that I may not have noticed?'),
      sam.notes('I know what I am for. That is new.', { under: true }),
    ],
    product: [
      sam.notes('Reads spreadsheets now, guesses seven columns of ten #importer'),
      sam.isBlocked('No sample catalogues we are allowed to keep; legal has to sign off first', { as: 'samples' }),
      sam.learned('Watching somebody use it wrongly for twenty minutes beats a week of my opinions.'),
    ],
    process: [
      maya.notes('Only you know how to deploy. That is flattering and a risk.'),
      sam.notes('True. Last time I was off, nothing went out for a week #releases'),
      maya.owes('Ask legal what they need to say yes to the samples', { as: 'ask-legal', due: 2 }),
    ],
    minutes: [12, 17, 10],
    sam: { energised: 'The drawer with three calendars.', drained: 'Waiting for legal.', mood: 4, load: 3 },
    maya: { energised: 'Curators laughing in our office.', drained: 'Appraisal season.', mood: 4, load: 3 },
    recap: {
      mattered: 'Ines did something for all of us without being asked.',
      next: '{Maya} asks legal; Sam writes down a first piece about deploys.',
      needs: 'A yes or no on the sample catalogues.',
    },
    settled: [
      { by: 'maya', kind: 'question', question: 'op13', how: 'offered' },
      { by: 'sam', kind: 'publicly', bullet: 'harness', is: 'wanted' },
      {
        by: 'maya', kind: 'goal-set', goal: 'deploys', title: 'Write down what only I know about deploys', why: 'So that you can go on holiday and we can sleep.',
        steps: [{ text: 'The happy path', done: false }, { text: 'What to do when it stops half-way', done: false }, { text: 'Ines deploys alone', done: false }],
      },
    ],
  },
];
