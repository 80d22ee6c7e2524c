import { maya, sam, type Week } from './telling.ts';

/** The page fills up with tickets, a blocker lingers, and the first honest look at how these one-on-ones work. */
export const month2: Week[] = [
  {
    people: [
      maya.notes('Told the all-hands about the test harness. Ines went red and then took a bow.'),
      sam.notes('Omar says he has been talking with platform. He did not say about what.'),
    ],
    product: [
      sam.notes('Columns: eight of ten. Dates: no #importer'),
      sam.notes('Ticket 212 closed, 214 closed, 219 waits for Tove'),
      sam.notes('Export to PDF went out again after the revert'),
      maya.asks('When could Harbour try a first version?'),
      sam.notes('Three weeks if the samples come, otherwise I am guessing about guessing.', { under: true }),
    ],
    process: [
      sam.notes('The review hour slips when {Maya} has planning. Not a complaint #reviews'),
      sam.owes('Write the happy path of a deploy', { due: 7 }),
      maya.owes('Give Sam a seat in the planning on Monday', { due: 6 }),
    ],
    done: ['ask-legal'],
    minutes: [8, 24, 8],
    sam: { energised: 'Eight of ten.', drained: 'A revert on Thursday evening.', mood: 3, load: 3 },
    maya: { energised: 'The applause for Ines.', drained: 'Planning.', mood: 4, load: 4 },
    recap: { mattered: 'Dates are the hard part, and the samples are what they wait for.', next: 'Sam joins planning; the happy path gets written.', needs: '' },
    reflection: { sam: { spoke: 'even', worthwhile: 3 } },
    settled: [
      { by: 'sam', kind: 'goal-taken', goal: 'deploys' },
      { by: 'maya', kind: 'publicly', bullet: 'harness', is: 'said' },
    ],
  },
  {
    people: [
      sam.notes('Planning was useful. I did not say much, but I knew what they were talking about.'),
      sam.wishes('I noticed I watch how you run that meeting, not only what is decided.'),
      maya.notes('Half of it is shutting up. I am still learning that half.', { under: true }),
    ],
    product: [
      sam.notes('Tickets 221 to 226, all small'),
      sam.notes('Happy path of a deploy is written, two pages → Write down what only I know about deploys'),
      sam.notes('Date guessing: works for two calendars out of three #importer'),
      maya.asks('Where does the PDF export stand?'),
      maya.asks('And the search ticket from Grace?'),
      sam.notes('Out, and half done.', { under: true }),
    ],
    process: [
      sam.asks('Would a short talk at the Thursday lunch count as → Present to the wider group?'),
      maya.owes('Ask who organises the Thursday lunch talks', { as: 'lunch-talk', due: 5 }),
    ],
    minutes: [9, 25, 6],
    sam: { energised: 'Two calendars of three.', drained: 'Small tickets nibbling at the day.', mood: 4, load: 3 },
    maya: { energised: 'Seeing you in planning.', drained: 'Hiring plan due.', mood: 3, load: 4 },
    recap: { mattered: 'Sam watches how meetings are led.', next: 'A lunch talk, perhaps. Third calendar.', needs: 'Two mornings without small tickets.' },
    reflection: { sam: { spoke: 'even', worthwhile: 3 }, maya: { spoke: 'even', worthwhile: 3 } },
  },
  {
    people: [
      sam.notes('Nothing much. Tired.'),
      maya.asks('Tired of something, or just tired?'),
      sam.notes('Of changing what I think about every forty minutes.', { under: true }),
    ],
    product: [
      sam.notes('Tickets 228, 230, 231 done; 229 is not a bug'),
      sam.notes('Legal came back with a form. The form asks who will own the data. Nobody knows.'),
      maya.asks('Could 233 go out before the weekend?'),
      maya.asks('Is search still on you?'),
      sam.notes('Yes and yes. That is rather the point.', { under: true }),
      maya.asks('Anything I should tell Henrik?'),
    ],
    process: [
      maya.decides('Ines takes search. Sam keeps two mornings free: no tickets before lunch on Wednesday and Thursday.'),
      maya.owes('Tell Grace that small tickets go through me first', { due: 1 }),
      sam.owes('Fill in legal’s form as far as I can', { due: 4 }),
    ],
    done: ['lunch-talk'],
    minutes: [7, 26, 7],
    sam: { energised: 'Lunch with Tove.', drained: 'Forty-minute slices.', support: 'Two mornings a week that are mine.', mood: 3, load: 4 },
    maya: { energised: 'Saying no to Grace, kindly.', drained: 'Saying no to Grace.', mood: 3, load: 4 },
    recap: { mattered: 'Sam’s days are cut too small.', next: 'Ines takes search; mornings on Wednesday and Thursday stay free.', needs: 'Those two mornings, really.' },
    settled: [
      { by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'delivered', line: 'Wednesday and Thursday, no tickets before lunch. Grace knows.' },
      { by: 'maya', kind: 'blocker-named', bullet: 'samples', as: 'clarity' },
    ],
  },
  {
    people: [
      maya.asks('How do these one-on-ones work for you? Honestly.'),
      sam.notes('The last three were a stand-up with a door.', { under: true }),
      sam.tells('When you ask about tickets first, I answer about tickets, and then the time is gone.'),
      maya.tells('That is fair. You say hard things clearly and without a sting; it makes them easy to hear.'),
    ],
    product: [
      sam.notes('The free mornings gave us the third calendar #importer'),
      sam.isBlocked('Nobody says who owns the museums’ data, so legal does not sign', { as: 'who-owns' }),
      maya.notes('I have written to Henrik and to the museums. One of the two will answer.'),
    ],
    process: [
      maya.decides('What is only status goes ahead in writing. We begin with People, tickets last or not at all.'),
      maya.owes('Get one name for who owns the data', { as: 'data-owner', due: 7 }),
      sam.owes('Write status the evening before', { due: 'next' }),
    ],
    minutes: [22, 8, 9],
    sam: { energised: 'Third calendar!', drained: 'Saying the thing about stand-up. Glad I did.', mood: 3, load: 3 },
    maya: { energised: 'Being told.', drained: 'Being told, a little.', mood: 4, load: 3 },
    recap: { mattered: 'We had slid into tickets, and both had noticed.', next: 'Status in writing the evening before. People first.', needs: 'That {Maya} does not open with a ticket.' },
    reflection: { sam: { spoke: 'me', worthwhile: 5 }, maya: { spoke: 'other', worthwhile: 5 } },
    meta: {
      sam: { works: 'I like that they are never cancelled. Lately they were all tickets.', change: 'Status in writing, and start with something other than tickets.' },
      maya: { works: 'I learn more here than in any other meeting of the week, when I am quiet.', change: 'I should ask less and wait longer.' },
    },
    settled: [
      { by: 'maya', kind: 'thread-joined', bullet: 'who-owns', of: 'samples' },
      { by: 'maya', kind: 'meta-agreed', change: 'Status goes ahead in writing; we begin with People and never with a ticket.' },
    ],
    note: '“A stand-up with a door.” Sam is right, and it was me who opened with tickets, three weeks running. Put a note on my screen: wait.',
  },
];
