import type { Written } from '../question.ts';

/** Where somebody is heading: learning, strengths, the next years. */
export const growth: Written = {
  light: [
    ['gr1', 'What did you learn since last time, by book, by person or by accident?', 'What can you do now that you could not do last month?'],
    ['gr2', 'Which task would you have done for nothing?', 'What did you do lately that did not feel like work?'],
    ['gr3', 'What would you like to be asked about more often, because you know it well?', 'For which question should people come to you?'],
    ['gr4', 'What are you reading, watching or trying out at the moment?', 'What has caught your curiosity lately?'],
    ['gr5', 'Whose job looks interesting from where you sit?', 'Whose calendar would you swap yours for, for a week?'],
    ['gr6', 'What came easily to you that others find hard?', 'Where were you surprised that others struggle?'],
    ['gr7', 'Which compliment do you still remember?'],
    ['gr8', 'What would you like to get a little better at by spring?', 'Which small skill would you like to have by next season?'],
    ['gr9', 'Where did you do something for the first time?', 'When did you last feel like a beginner, and enjoy it?'],
  ],
  honest: [
    ['gr10', 'Which of your strengths lies idle here?', 'What are you good at that we do not make use of?'],
    ['gr11', 'What have you outgrown?', 'Which part of your job could now be somebody else’s first?'],
    ['gr12', 'What would you want to be trusted with next?', 'Which responsibility would you take if I offered it today?'],
    ['gr13', 'What keeps you from learning what you would like to learn?', 'Why is the thing you wanted to learn still waiting?'],
    ['gr14', 'Which work do you avoid because you are not good at it yet?', 'What do you keep passing on that might be worth doing badly at first?'],
    ['gr15', 'How did the last half year move you towards something you want?', 'Looking at the last six months, what did they bring you besides pay?'],
    ['gr16', 'Who has the job you may want one day, and what do you think it is really like?', 'Which role tempts you, and what puts you off about it?'],
    ['gr17', 'What should I stop doing for you, so that you can do it yourself?', 'Where am I in the way of your growing?'],
    ['gr18', 'When did you last feel stretched, and was it the good kind?', 'Is your work too easy, too hard or about right, and where?'],
  ],
  deep: [
    ['gr19', 'What would make the next six months feel worth it?', 'When the next half year is over, what should it have been for?'],
    ['gr20', 'What did you want when you came here, and what has become of it?', 'How does this job compare with the one you thought you were taking?'],
    ['gr21', 'If you left one day, what would you want to leave for?', 'Which offer would you find hard to refuse?'],
    ['gr22', 'What do you want to be known for?', 'When people speak of you in three years, what should they say?'],
    ['gr23', 'Which version of success have you stopped believing in?', 'What did you once want that you no longer do?'],
    ['gr24', 'What would you attempt if a failure stayed between us?', 'Which leap would you take with a net below?'],
    ['gr25', 'Which belief about yourself is holding you back?', 'What do you tell yourself you are not, and who said so?'],
    ['gr26', 'What does a good working life look like to you, ten years on?', 'If work went well for ten years, what would an ordinary day of yours be like?'],
    ['gr27', 'What are you putting off that the older you will wish you had begun?', 'What should be started this year, however small?'],
  ],
};
