import { maya, sam, type Week } from './telling.ts';

/** The importer is live and the evenings pile up: load rises, staging stays shut, and the wish comes back. */
export const month6: Week[] = [
  {
    people: [
      sam.cheers('Harbour Museum is live. 2,000 objects, 38 corrections, no tears.', { as: 'harbour-live' }),
      sam.notes('The curator rang to say it found a teapot they had listed twice since 1974.'),
      maya.notes('Henrik read the teapot story to his own boss.', { under: true }),
    ],
    product: [
      sam.notes('→ Lead the importer end to end: one museum live. I went home and did not know what to do with my hands.'),
      sam.notes('Next: the other 9,000 objects, in three evenings #importer #release-nights'),
      sam.isBlocked('No access to the staging database since platform changed the logins #environments', { as: 'staging' }),
    ],
    process: [
      sam.notes('Three evenings in ten days is what the plan says. Ravi cannot take one yet #release-nights'),
      maya.owes('Ask Dana’s team for a staging login for Sam', { as: 'staging-login', due: 2 }),
      sam.owes('Write up how going live went, with Ravi', { due: 6 }),
    ],
    done: ['late-start'],
    minutes: [13, 17, 9],
    sam: {
      energised: 'A teapot, twice.', drained: 'Coming down from it.', mood: 4, load: 3,
      status: 'Harbour live since Thursday 21:10. 38 corrections, all theirs. No staging login since Monday.',
    },
    maya: { energised: 'The call from the curator.', drained: 'Guilt about the rota.', mood: 4, load: 4 },
    recap: { mattered: 'One museum is live. Sam led it.', next: 'The other 9,000 in three evenings.', needs: 'Staging access.' },
    reflection: { sam: { spoke: 'me', worthwhile: 5 }, maya: { spoke: 'other', worthwhile: 5 } },
    settled: [
      { by: 'sam', kind: 'goal-set', goal: 'lead', title: 'Lead the importer end to end', why: 'I have finished things other people began. I want to begin one.', steps: [{ text: 'Sketch what it does and does not do', done: true }, { text: 'One museum live on it', done: true }, { text: 'All of Harbour', done: false }] },
      { by: 'sam', kind: 'publicly', bullet: 'harbour-live', is: 'wanted' },
      { by: 'maya', kind: 'support', weeksAgo: 2, outcome: 'delivered', line: 'It is on the wall and in the handbook now: evening means a late start.' },
    ],
  },
  {
    people: [
      sam.notes('Ines has done reviews alone since Ravi is on the write-up with me #reviews'),
      sam.asks('Can somebody else take Thursday? Just Thursday.'),
      maya.notes('I will find somebody.', { under: true }),
    ],
    product: [
      sam.notes('3,000 more objects in. The evening took until half past midnight #release-nights'),
      sam.notes('Without staging I rehearse on my own machine and hope #environments'),
      sam.notes('Frames, mounts and plinths are objects too, it turns out #importer'),
      sam.asks('Do we stop at 5,000 for a week?'),
      maya.decides('We go on. Harbour has a school holiday and wants it done.'),
    ],
    process: [
      maya.owes('Find somebody for Thursday evening', { as: 'thursday', due: 2 }),
      sam.owes('Tell the curator about the plinths', { due: 1 }),
    ],
    minutes: [9, 23, 7],
    sam: {
      energised: 'Plinths.', drained: 'Half past midnight.', support: 'One Thursday evening off.', mood: 4, load: 3,
      status: '5,000 of 11,000. One rollback, four minutes. Still no staging.',
    },
    maya: { energised: 'Harbour’s numbers.', drained: 'Looking for a Thursday.', mood: 4, load: 4 },
    recap: { mattered: 'The evenings are long.', next: '2,000 more on Thursday, with somebody else.', needs: 'One Thursday off.' },
    reflection: { sam: { spoke: 'even', worthwhile: 3 }, maya: { spoke: 'even', worthwhile: 3 } },
    settled: [{ by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'declined', line: 'I asked everybody and found nobody. You have the Friday instead, all of it.' }],
  },
  {
    people: [
      sam.notes('Took the Friday. Slept through it, mostly.'),
      sam.wishes('Omar asked if I want to apply for lead of the tools team one day. I said I would think. I am thinking.'),
      maya.asks('What part of it pulls you?'),
      sam.notes('Ravi’s face when the thing worked. Not the meetings.', { under: true }),
    ],
    product: [
      sam.notes('7,000 of 11,000 #importer'),
      sam.notes('Thursday was me after all, home at one #release-nights'),
      sam.notes('Found a wrong date in 600 objects, fixed by hand with Ines until ten'),
      sam.asks('Is anybody at platform going to answer about staging? #environments'),
    ],
    process: [
      sam.notes('The rota is still you and me guessing on Mondays #release-nights'),
      maya.owes('Talk to Dana in person about staging', { as: 'dana', due: 3 }),
    ],
    done: ['staging-login'],
    dropped: { thursday: 'Found nobody in time, and Sam did it after all.' },
    minutes: [13, 18, 8],
    sam: {
      energised: 'Ravi’s face.', drained: 'Home at one.', mood: 3, load: 4,
      status: '7,000. Wrong century on 600 objects, found and fixed. Staging: no answer.',
    },
    maya: { energised: 'That you told me about Omar’s question.', drained: 'Being late with everything.', mood: 3, load: 4 },
    recap: { mattered: 'The wish to lead has come back by another door.', next: '{Maya} goes to see Dana about staging.', needs: 'An evening plan that is not us two guessing.' },
    reflection: { sam: { spoke: 'me', worthwhile: 4 }, maya: { spoke: 'other', worthwhile: 4 } },
    note: 'Three release nights in two weeks, and Sam said it in a joke. The rota is a month late. That is on me, not on Dana.',
  },
  {
    people: [
      sam.cheers('Ravi wrote the going-live guide and did not ask me once', { as: 'guide' }),
      sam.notes('I hear there is a second hire. I heard it from Grace.'),
      maya.tells('You stayed kind to Ravi in a week in which nobody would have blamed you. He told me.'),
    ],
    product: [
      sam.notes('9,000 of 11,000 → Lead the importer end to end'),
      sam.notes('Rollback on Wednesday took forty minutes, because I could not try it on staging first #environments'),
      sam.notes('Two evenings this week #release-nights'),
      sam.asks('Could the last 2,000 wait until the rota stands?'),
      maya.notes('I would rather have it behind us. Let us look on Monday.', { under: true }),
    ],
    process: [
      sam.asks('What if we shipped before lunch, with the ticket desk on paper for ten minutes? #release-nights'),
      maya.owes('Ask Harbour whether ten minutes on paper are all right', { as: 'on-paper', due: 5 }),
      sam.owes('Measure how long the ticket desk is really down', { due: 4 }),
    ],
    done: ['dana'],
    minutes: [10, 21, 9],
    sam: {
      energised: 'Ravi’s guide.', drained: 'Two evenings, one rollback.', support: 'A rota, even a bad one.', mood: 3, load: 4,
      status: '9,000. Rollback Wednesday, 40 min, nobody noticed but us. Ticket desk wants a new button.',
    },
    maya: { energised: 'The guide.', drained: 'The rota, again.', mood: 4, load: 4 },
    recap: { mattered: 'Ravi can do it alone now. Sam is tired.', next: 'Ask Harbour about ten minutes on paper.', needs: 'A rota, even a bad one.' },
    reflection: { sam: { spoke: 'even', worthwhile: 3 }, maya: { spoke: 'even', worthwhile: 4 } },
    settled: [{ by: 'maya', kind: 'support', weeksAgo: 0, outcome: 'granted', line: 'A bad one by next week. I mean it.' }, { by: 'sam', kind: 'publicly', bullet: 'guide', is: 'wanted' }],
  },
  {
    people: [
      sam.notes('Feeling a bit out of the loop on hiring. Ines knew, Tove knew.'),
      sam.notes('Snapped at Grace about a button. Apologised. She brought me tea, which made it worse.'),
    ],
    product: [
      sam.notes('10,400 of 11,000. The rest are the ones with three calendars #importer'),
      sam.notes('One more evening on Thursday, I think the last #release-nights'),
      sam.notes('Half a day lost because staging and the real one differ and I cannot look #environments'),
      maya.asks('What would it take to call Harbour done?'),
      sam.notes('600 objects and a night’s sleep.', { under: true }),
    ],
    process: [
      sam.notes('Seven evenings in five weeks, I counted #release-nights'),
      maya.notes('I read that twice. It should not have taken counting.'),
      maya.owes('Find an owner for staging, whoever it is', { as: 'staging-owner', due: 6 }),
      sam.owes('Write down what a quiet release needs', { as: 'quiet-release', due: 'next' }),
    ],
    minutes: [9, 22, 9],
    sam: {
      energised: 'Ravi asking to take the Thursday with me.', drained: 'Seven evenings in five weeks.', support: 'An hour with you on the rota, before Thursday.', mood: 2, load: 5,
      status: '10,400. Ticket desk is down 4 minutes per release, measured over six. Still no staging.',
    },
    maya: { energised: 'Your honesty.', drained: 'The number seven.', mood: 3, load: 4 },
    recap: { mattered: 'Seven evenings in five weeks are too many.', next: 'Rota before Thursday; an owner for staging.', needs: 'An hour on the rota, before Thursday.' },
    reflection: { sam: { spoke: 'me', worthwhile: 4 }, maya: { spoke: 'other', worthwhile: 4 } },
    note: 'Mood 2, load 5. Block two hours tomorrow, nothing else, rota. And tell Sam about the second hire before anybody else does: I already failed at that once.',
  },
];
