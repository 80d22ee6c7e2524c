import type { Written } from '../question.ts';

/** How somebody is: strength, sleep, load, and what gives it back. */
export const wellbeing: Written = {
  light: [
    ['we1', 'Which part of the day is yours, when work comes easily?', 'When do you work best, and do you get to?'],
    ['we2', 'What gave you energy this week without being asked to?', 'Where did you come out with more than you went in with?'],
    ['we3', 'How did you end your working days lately: by choice, or by running out?', 'What tells you that a day is over?'],
    ['we4', 'What have you said no to recently, and how did it feel?', 'What was your last good no?'],
    ['we5', 'Which break did you truly take?', 'When did you last get up from the desk for something nice?'],
    ['we6', 'What would a kind week look like from where you sit?', 'How would you arrange next week if it were up to you alone?'],
    ['we7', 'What do you do when you need ten minutes to yourself?', 'Where do you go, in the house or in your head, to breathe?'],
    ['we8', 'When is your next proper time off, and what is it for?', 'How far away does your next holiday feel?'],
    ['we9', 'What keeps you going on a slow afternoon?'],
  ],
  honest: [
    ['we10', 'How are you sleeping, and what does it tell you?', 'What is on your mind when you wake up at night?'],
    ['we11', 'What is draining you that you have got used to?', 'Which tiredness have you stopped noticing?'],
    ['we12', 'If your load were a rucksack, what would you take out first?', 'Which one thing less would change the week?'],
    ['we13', 'When did you last feel you had enough time?', 'How long is it since a day had room in it?'],
    ['we14', 'Which evenings or weekends did work take, and was it worth it?', 'What did work borrow from your own time lately?'],
    ['we15', 'What do you need more of: rest, quiet, company or help?', 'Of rest, quiet, company and help, which runs lowest?'],
    ['we16', 'How would you notice that it is getting too much, and how would I?', 'What are your early signs, so that I can look out for them?'],
    ['we17', 'What are you worrying about that is not yours to solve?', 'Whose problem have you been carrying home?'],
    ['we18', 'What did you skip lately that usually keeps you well?', 'Which good habit was the first to go?'],
  ],
  deep: [
    ['we19', 'How long could you go on like this?', 'If nothing changed, how far would your strength reach?'],
    ['we20', 'What is work costing you at present that it did not use to?', 'What have you been paying for all this, apart from hours?'],
    ['we21', 'Which moment lately was most like you?', 'When did you last feel like yourself here?'],
    ['we22', 'What would you change about how you work if nobody could be disappointed?', 'Which expectation would you drop if it hurt no one?'],
    ['we23', 'What is going on in your life that I should be considerate of, as much as you care to say?', 'What should I be gentle about at the moment? The details are yours to keep.'],
    ['we24', 'What are you afraid would happen if you slowed down?', 'What would break if you did a fifth less?'],
    ['we25', 'Which part of you does this job not get to see?', 'What side of yourself do you leave at the door?'],
    ['we26', 'What would help you that you find hard to ask for?', 'Which help would you accept if you did not have to ask for it?'],
    ['we27', 'How proud would you be to show a good friend how your days look?', 'What would somebody who loves you say about your week?'],
  ],
};
