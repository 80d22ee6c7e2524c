import { maya, sam, type Week } from './telling.ts';

/** Status moves ahead of the talk, Omar goes, one meeting is moved, and legal says yes at last. */
export const month3: Week[] = [
  {
    people: [
      sam.notes('Omar is moving to platform. He told me before he told the team, which was kind.'),
      sam.notes('I am not sure who I ask about dates now.'),
      maya.asks('What will you miss, besides the dates?'),
      sam.notes('Somebody who says “no” in the first minute.', { under: true }),
    ],
    product: [
      sam.asks('Show Harbour the preview without the samples? They would see what was guessed.'),
      maya.notes('Yes. On their own machine, so that legal has nothing to worry about.', { under: true }),
      sam.notes('Importer reads Harbour from end to end on my desk #importer'),
    ],
    process: [
      sam.notes('Writing status the evening before takes six minutes. Reading it back is humbling.'),
      maya.owes('Ask Omar for an hour a week until the new year of the project', { due: 3 }),
      sam.owes('Write what to do when a deploy stops half-way → Write down what only I know about deploys', { as: 'half-way', due: 12 }),
    ],
    minutes: [18, 12, 9],
    sam: {
      energised: 'Harbour, from end to end.', drained: 'Omar leaving, a bit.', mood: 4, load: 3,
      status: 'Third calendar merged. Preview shows guesses in grey. 233 live since Friday. Open: ownership of the data.',
    },
    maya: { energised: 'Reading your status in the tram, and arriving with nothing to ask.', drained: 'Losing Omar to platform.', mood: 4, load: 4 },
    recap: { mattered: 'Omar goes to platform, and Sam loses the one who says no early.', next: 'Preview at Harbour on their machine.', needs: 'Somebody to disagree with.' },
    reflection: { sam: { spoke: 'me', worthwhile: 4 }, maya: { spoke: 'other', worthwhile: 5 } },
  },
  {
    people: [
      sam.notes('Omar’s last day was cake and a merge conflict.'),
      sam.asks('Can Ines and I split what Omar did, instead of me getting all of it?'),
      maya.decides('Split by what each of you likes: Ines takes search and monitoring, Sam takes dates and the deploy.'),
      sam.tells('Thank you for asking us and not just announcing it.'),
      maya.notes('Before it is on the wall: two more museums have asked, and the board is pleased #context'),
    ],
    product: [
      sam.notes('Harbour preview: the curator corrected 61 guesses in an hour and grinned.'),
      sam.learned('She trusts it more because it shows where it is unsure.'),
    ],
    process: [
      sam.notes('Reviews are slower now we are two #reviews'),
      maya.owes('Free Friday mornings of mine for reviews', { as: 'friday-reviews', due: 9 }),
      maya.owes('Ask Henrik in person; the mail about the data went nowhere', { due: 2 }),
    ],
    minutes: [16, 13, 10],
    sam: {
      energised: '61 corrections and a grin.', drained: 'Two people doing the work of three.', support: 'Your eyes on reviews until we are three again.', mood: 3, load: 3,
      status: 'Preview ran at Harbour on Wednesday. 233 and 236 live. Deploy notes, part two: half.',
    },
    maya: { energised: 'The grin, second-hand.', drained: 'Henrik’s inbox.', mood: 4, load: 3 },
    recap: { mattered: 'The curator trusts what admits that it is unsure.', next: 'Ines and Sam split Omar’s work by liking.', needs: 'Help with reviews.' },
    settled: [{ by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'granted', line: 'Friday mornings, from next week on.' }],
    note: 'I just promised Friday mornings. I have promised Friday mornings to Lena as well. Sort out before it is a lie.',
  },
  {
    people: [
      sam.notes('Funny week without Omar. I talk more in stand-up, somebody has to.'),
      sam.asks('Do we get to hire somebody?'),
      maya.notes('I asked for one. Answer within a month, they say.', { under: true }),
    ],
    product: [
      sam.notes('Dates with question marks in them are a whole genre #importer'),
      sam.isBlocked('Two museums will not send pictures until the data question is settled', { as: 'pictures' }),
    ],
    process: [
      sam.notes('You came to reviews on Friday for an hour. It helped.'),
      sam.owes('Draft the lunch talk: “Three calendars in one drawer” → Present to the wider group', { as: 'draft-talk', due: 14 }),
    ],
    moved: { by: 'maya', days: 2, reason: 'Two days with the museums in the north; I want to do this in the room and not from a train.' },
    minutes: [13, 14, 11],
    sam: {
      energised: 'Naming the talk.', drained: 'Carrying two people’s pager.', mood: 3, load: 4,
      status: 'Question-mark dates done. Ines shipped search. Waiting: data ownership, therefore pictures.',
    },
    recap: { mattered: 'Sam speaks up more, and found a title for the talk.', next: 'Draft the talk; {Maya} settles the ownership.', needs: 'The data question off the table.' },
    reflection: { sam: { spoke: 'me', worthwhile: 4 }, maya: { spoke: 'even', worthwhile: 4 } },
  },
  {
    people: [
      maya.notes('It is settled: each museum owns its own data, in one sentence, signed. Legal said yes within the hour.'),
      sam.cheers('Legal’s yes. Ten weeks for one sentence, but a good sentence.'),
      sam.notes('Ines brought biscuits shaped like forms.'),
    ],
    product: [
      sam.notes('Samples are in. Everything I guessed about guessing was a bit wrong #importer'),
      sam.asks('Ship without the CSV path? Nobody has asked for it in three months.'),
      maya.decides('Without the CSV path. If somebody cries, we listen.'),
    ],
    process: [
      sam.learned('The blocker was never legal. It was that the question had no owner.'),
      maya.owes('Say so to Henrik, with the dates, so that the next one is quicker', { due: 6 }),
    ],
    done: ['samples', 'who-owns', 'pictures', 'data-owner', 'half-way'],
    minutes: [15, 15, 8],
    sam: {
      energised: 'A yes.', drained: 'Realising how wrong my guesses were.', mood: 4, load: 3,
      status: 'Deploy notes part two done. Samples loaded on Monday evening. Guess quality: 71 %.',
    },
    maya: { energised: 'One signed sentence.', drained: 'How long it took.', mood: 5, load: 3 },
    recap: { mattered: 'A question without an owner cost ten weeks.', next: 'Ship without CSV; improve the guesses.', needs: '' },
    reflection: { sam: { spoke: 'even', worthwhile: 5 }, maya: { spoke: 'even', worthwhile: 5 } },
  },
  {
    people: [
      sam.cheers('Gave the lunch talk to fourteen people. Voice shook for four minutes, then stopped.', { as: 'lunch' }),
      maya.tells('The drawer with three calendars was the best opening I have seen here. You looked up when it mattered.'),
      sam.tells('It helped that you sat where I could see you and did not nod all the time.'),
    ],
    product: [
      sam.notes('Guess quality 83 %. The rest are honest question marks #importer'),
      sam.notes('→ Lead the importer end to end: Ines and Tove ask me now, not you. I like it and it is odd.'),
    ],
    process: [
      sam.asks('Can we deploy in the daytime from now on? The notes make it boring enough #releases'),
      maya.notes('Two museums are open all day. Let me ask them what hurts.', { under: true }),
      sam.owes('Pair with Ines on one whole deploy', { due: 7 }),
    ],
    done: ['draft-talk', 'friday-reviews'],
    minutes: [17, 12, 10],
    sam: {
      energised: 'It stopped shaking!', drained: 'The four minutes before.', mood: 4, load: 3,
      status: '83 %. 241 to 244 live. Talk happened. Nothing in my way this week.',
    },
    maya: { energised: 'Row two, your talk.', drained: 'Nothing that matters today.', mood: 4, load: 3 },
    recap: { mattered: 'Sam spoke to fourteen people, and it stopped shaking.', next: 'Ines deploys with Sam beside her.', needs: 'To enjoy it for a day before the next thing.' },
    reflection: { sam: { spoke: 'me', worthwhile: 5 }, maya: { spoke: 'other', worthwhile: 5 } },
    settled: [{ by: 'maya', kind: 'support', weeksAgo: 3, outcome: 'delivered', line: 'Four Fridays of reviews, until Ines said it was enough.' }],
    note: 'Sam glowed. Remember this when the next hard month comes: tell the story of the shaking that stopped.',
  },
];
