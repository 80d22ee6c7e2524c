import { maya, sam, type Week } from './telling.ts';

/** Somebody new, a date, and the first release nights. What Maya promises begins to slip. */
export const month5: Week[] = [
  {
    people: [
      sam.notes('Ravi starts Monday. I put a plant on his desk, and a list of who to ask what.'),
      sam.wishes('I would like to be the one who looks after him, if that is still open.'),
      maya.notes('It is yours. That was the idea in the third week, you may remember.', { under: true }),
    ],
    product: [
      sam.notes('Harbour: seven of nine. Date is four weeks out, give or take a printer #importer'),
      sam.asks('What hurts the museums if we release in the day?'),
      maya.notes('Ticket desks. Both run on us from ten to eight.', { under: true }),
      sam.decides('Releases that touch the ticket desk go out after eight. The rest in the day #release-nights'),
    ],
    process: [
      sam.notes('That is roughly one evening a week #release-nights'),
      maya.owes('Find out whether platform can take every second one', { as: 'platform-nights', due: 10 }),
      sam.owes('First-week plan for Ravi', { due: 4 }),
    ],
    done: ['look-after'],
    minutes: [15, 14, 9],
    sam: {
      energised: 'A plant and a list.', drained: 'Nothing much.', mood: 4, load: 3,
      status: 'Seven of nine. Backup restore of the sample took 14 minutes, fine. First after-eight release on Thursday.',
    },
    maya: { energised: 'A plant!', drained: 'Three hiring rounds.', mood: 4, load: 4 },
    recap: { mattered: 'Sam looks after Ravi.', next: 'After-eight releases, one a week.', needs: '' },
    reflection: { sam: { spoke: 'even', worthwhile: 4 }, maya: { spoke: 'even', worthwhile: 4 } },
  },
  {
    people: [
      sam.notes('Ravi asked more in two days than I in two months. He writes the answers down.'),
      sam.learned('Explaining the date guesser to Ravi, I found a bug in it.'),
      sam.wishes('It is nearer to what I meant, looking after somebody. I want to see how it feels in a month.'),
    ],
    product: [
      sam.notes('Eight of nine; the printer remains #importer'),
      sam.asks('Present the importer at the open evening, to everybody? → Present to the wider group'),
      maya.notes('I would love that. There is one in two months.', { under: true }),
    ],
    process: [
      sam.notes('First release night: home at eleven, all fine, wide awake until two #release-nights'),
      maya.owes('Draft a rota for the evenings', { as: 'rota', due: 7 }),
      sam.owes('Note for Ines on the ticket desk release', { due: 2 }),
    ],
    minutes: [15, 12, 11],
    sam: {
      energised: 'Ravi’s notebook.', drained: 'Two in the morning.', mood: 4, load: 3,
      status: 'Eight of nine. Ticket desk release fine. Ravi has merged his first change.',
    },
    maya: { energised: 'Hearing you talk about Ravi.', drained: 'Hiring, still.', mood: 4, load: 4 },
    recap: { mattered: 'Looking after Ravi feels right.', next: 'A rota for the evenings.', needs: 'Sleep after release nights.' },
    reflection: { sam: { spoke: 'me', worthwhile: 5 } },
  },
  {
    people: [
      sam.notes('Lunch with Omar. Platform is busy, he says; nobody there owns staging, everybody uses it #environments'),
      sam.cheers('Ravi found the printer. It was in the cellar, printing.'),
      maya.asks('Whose work goes unnoticed and should not?'),
      sam.notes('Tove’s. Also: Harbour’s curator sent a postcard with a ship on it.', { under: true }),
    ],
    product: [
      sam.notes('Nine of nine. Date for Harbour stands #importer'),
      sam.notes('Rehearsed going live twice. Second time was dull → Lead the importer end to end'),
    ],
    process: [
      sam.notes('Second release night. Fine again. I am slower the day after #release-nights'),
      sam.asks('Could whoever has the evening start at eleven the next day?'),
      maya.decides('Yes. Evening means a late start, no asking.'),
      maya.owes('Write that down where everybody sees it', { as: 'late-start', due: 3 }),
    ],
    done: ['platform-nights'],
    minutes: [14, 13, 12],
    sam: {
      energised: 'A postcard with a ship on it.', drained: 'The day after the night.', support: 'A late start after release nights.', mood: 4, load: 3,
      status: 'Nine of nine. Rehearsals on Monday and Tuesday. Ravi pairs with Ines this week.',
    },
    maya: { energised: 'The cellar printer.', drained: 'Platform said no to the evenings.', mood: 3, load: 4 },
    recap: { mattered: 'Nine of nine, and a postcard.', next: 'Harbour in two weeks; late start after an evening.', needs: 'The late start, in writing.' },
    reflection: { sam: { spoke: 'even', worthwhile: 4 }, maya: { spoke: 'other', worthwhile: 4 } },
    settled: [
      { by: 'maya', kind: 'question', question: 'pe4', how: 'offered' },
      { by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'granted', line: 'Evening means a late start. I write it down for everybody.' },
    ],
  },
  {
    people: [
      sam.notes('Ravi did his first review of my code and found something. He apologised. I did not let him.'),
      sam.tells('You counted to at least eight in the roadmap meeting. I saw it.'),
      maya.tells('And then you answered better than I would have. Henrik wrote it down.'),
    ],
    product: [
      sam.notes('One week to Harbour. Checking the list again because it is there #importer'),
      sam.asks('Who tells the curator if we have to move the date?'),
      maya.notes('You. I stand next to you.', { under: true }),
    ],
    process: [
      sam.notes('The late start is not written down yet; Ines came in at nine after her evening #release-nights'),
      sam.notes('Reviews are quick again, three of us #reviews'),
      sam.owes('Plan for the evening Harbour goes live, hour by hour', { due: 5 }),
    ],
    minutes: [13, 16, 9],
    sam: {
      energised: 'Ravi’s first find.', drained: 'Waiting for the date.', mood: 4, load: 3,
      status: 'List checked twice. Staging restored from backup as a test, went well. Ravi reviews alone.',
    },
    maya: { energised: 'Eight seconds.', drained: 'I owe you two things.', mood: 4, load: 4 },
    recap: { mattered: 'Ten seconds are working.', next: 'Harbour goes live next week.', needs: 'Somebody next to me, should the date move.' },
    reflection: { sam: { spoke: 'even', worthwhile: 4 }, maya: { spoke: 'even', worthwhile: 4 } },
    note: 'Rota: not begun. Late start: not written. Both take an hour. Do them before I promise anything else.',
  },
];
