import { maya, sam, type WeekAhead } from './telling.ts';

/** The page that is planned: what Sam has put on it so far. The one who looks around has not checked in yet. */
export const ahead: WeekAhead = {
  people: [
    sam.asks('Could I tell Ines and Tove what I am thinking about, the tools team?', { as: 'tell-them' }),
    sam.notes('Some people skip the retro, and it is always the same ones.'),
    maya.asks('Hiring: what I should have told you first', { as: 'hiring' }),
  ],
  product: [
    sam.isBlocked('Still cannot log in to the staging database, third answer from platform is “next week” #environments', { as: 'staging-again' }),
    sam.notes('Harbour is complete. 11,000 objects, one teapot fewer → Lead the importer end to end'),
  ],
  process: [
    sam.asks('Release before lunch, four minutes on paper: can we decide it? #release-nights', { as: 'before-lunch' }),
  ],
  sam: {
    energised: 'The last 600 went in, and Ravi pressed the button.',
    drained: 'Release nights. Two in a row, again.',
    support: 'A decision about evenings, so that I can plan a life around it.',
    mood: 2,
    load: 5,
    status: 'Harbour complete on Thursday 22:40. Two evenings this week. Guide and quiet-release notes are in the folder. Staging: “next week”.',
  },
};
