import type { Written } from '../question.ts';

/** These one-on-ones themselves: whether they are worth the time, and what would make them so. */
export const meta: Written = {
  light: [
    ['me1', 'Is this still a good time and place to meet?', 'If we could meet anywhere at any hour, where and when?'],
    ['me2', 'Which of our last meetings was the best one, and what made it so?', 'When did you last leave here glad that we had met?'],
    ['me3', 'What could we do today that we never do here?', 'What would make today’s meeting different from the last five?'],
    ['me4', 'How would it be to have the next one on a walk?', 'What would change if we had no screen between us?'],
    ['me5', 'How much time do you spend preparing this, and does it pay?', 'What would make getting ready for this easier?'],
    ['me6', 'Which of our sections do you reach for, and which do you fill in?', 'Which part of our page is alive, and which is duty?'],
    ['me7', 'How did last time end for you: finished, cut off or rushed?', 'What did we run out of time for?'],
    ['me8', 'What should come first on our page from now on?'],
    ['me9', 'What have you learned from how others do their one-on-ones?', 'What do you hear of other people’s one-on-ones that sounds good?'],
  ],
  honest: [
    ['me10', 'How much of this hour is yours, and how much mine?', 'Whose meeting has this been lately?'],
    ['me11', 'What do we talk about too often?', 'Which subject of ours has been squeezed dry?'],
    ['me12', 'What belongs here and always ends up somewhere else?', 'What do you take to others that you could bring here?'],
    ['me13', 'Which thing raised here did I let drop?', 'What did you bring up once and never hear of again?'],
    ['me14', 'When we move or skip one, what does that say to you?', 'How do you take it when I move this meeting?'],
    ['me15', 'Where do I talk when I should be listening?', 'At which point do you stop getting a word in?'],
    ['me16', 'If this were cancelled for a month, what would you miss?', 'What would be lost if we stopped meeting?'],
    ['me17', 'How useful is what we write down afterwards?', 'Which of our notes did you go back to, if any?'],
    ['me18', 'What do we report to each other that we could simply read?', 'How much of our time goes into telling each other what is known?'],
  ],
  deep: [
    ['me19', 'What are these meetings for, in your own words?', 'If you had to say what this is for without the word “sync”, what would you say?'],
    ['me20', 'What would you need to be surer of to speak more openly here?', 'What stands between you and saying everything in this room?'],
    ['me21', 'Which topic have we agreed, without words, not to touch?', 'What do we both see and both leave out?'],
    ['me22', 'How has what we say here changed anything?', 'Which of our conversations made a difference, and what can we learn from it?'],
    ['me23', 'What do you prepare yourself against before coming in?', 'Which part of you has its guard up here?'],
    ['me24', 'What did it sound like when I really understood you?', 'When did you last feel heard in this room?'],
    ['me25', 'If our places were swapped, how would you run this?', 'What would you ask, sitting where I sit?'],
    ['me26', 'What would a stranger conclude from reading our last ten pages?', 'What do our pages say about us that we would not?'],
    ['me27', 'What should the two of us promise each other about this time?', 'Which agreement about these meetings is missing?'],
  ],
};
