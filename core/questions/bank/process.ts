import type { Written } from '../question.ts';

/** How the work is done: meetings, tools, waiting, habits. */
export const process: Written = {
  light: [
    ['ps1', 'Which meeting could have been a note?', 'What did you sit through that you could have read?'],
    ['ps2', 'What saved you time this week?', 'Which trick or tool made something quicker lately?'],
    ['ps3', 'Which small annoyance do you meet every single day?', 'What is the pebble in your shoe?'],
    ['ps4', 'What do you do by hand that a machine should?', 'Which chore would you gladly never do again?'],
    ['ps5', 'When did work flow lately, and what made it so?', 'Which day went by without friction?'],
    ['ps6', 'If we could cancel one recurring thing for a month, what should it be?', 'Which standing habit would you pause as an experiment?'],
    ['ps7', 'What did you look for lately, and in how many places?', 'Where did you last hunt for something that should have been easy to find?'],
    ['ps8', 'Which habit of another team would you steal?'],
    ['ps9', 'What worked well that we should not forget to keep?', 'Which of our ways is worth protecting?'],
  ],
  honest: [
    ['ps10', 'Where do you wait, and for whom?', 'How much of your week is spent waiting for somebody?'],
    ['ps11', 'Which rule do you quietly work around?', 'What is everybody’s unofficial way of getting it done?'],
    ['ps12', 'What interrupts you most, and how often is it worth it?', 'How long did you last work without being pulled out of it?'],
    ['ps13', 'Which decision was made in the wrong place lately?', 'Where did something get decided over the heads of those who do it?'],
    ['ps14', 'What do we do only because we have always done it?', 'Which ritual has outlived its reason?'],
    ['ps15', 'Where do things fall between two chairs?', 'What is everybody’s job, and therefore nobody’s?'],
    ['ps16', 'How do you find out that priorities have changed?', 'Through which door did the last change of plan reach you?'],
    ['ps17', 'Which of our retrospectives led to nothing, and why?', 'What did we agree to improve and then let lie?'],
    ['ps18', 'What would make you noticeably more productive that costs less than a day?', 'Which day’s work would pay itself back within a month?'],
  ],
  deep: [
    ['ps19', 'If you started this team again from nothing, what would you not rebuild?', 'On a blank sheet, which of our ways would not come back?'],
    ['ps20', 'Where do we mistake being busy for getting somewhere?', 'What keeps us occupied without moving us?'],
    ['ps21', 'What are we slow at that we call careful?', 'Where has care turned into fear?'],
    ['ps22', 'Which freedom would you need to do this well?', 'What would you have to be allowed to decide on your own?'],
    ['ps23', 'What do we repair again and again without asking where it comes from?', 'Which fire keeps coming back to the same room?'],
    ['ps24', 'Whom does our way of working shut out?', 'For whom is it hardest to work the way we do?'],
    ['ps25', 'What would have to happen for you to trust our plans?', 'When did a plan of ours last earn your trust?'],
    ['ps26', 'Which agreement did we make that we should honestly take back?', 'What do we both know we will not keep up?'],
    ['ps27', 'If I were away for three months, what would you change about how we work?', 'What would you do differently if you had my chair?'],
  ],
};
