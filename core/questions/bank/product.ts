import type { Written } from '../question.ts';

/** The work itself: what it is for, whether it is good, what it needs. */
export const product: Written = {
  light: [
    ['pr1', 'What did you finish that you like looking at?', 'Which piece of work are you pleased with?'],
    ['pr2', 'Which detail are you proud of that nobody will ever see?', 'What did you do properly although no one would check?'],
    ['pr3', 'What did somebody who uses our work say lately?', 'Which words of a user stayed with you?'],
    ['pr4', 'If you could show one thing to the whole company tomorrow, what would it be?', 'What of ours deserves to be shown around?'],
    ['pr5', 'What was more fun to build than it sounds?'],
    ['pr6', 'Which problem are you enjoying at the moment?', 'What are you turning over in your mind with pleasure?'],
    ['pr7', 'What would you try if you had a free Friday?', 'Which experiment is waiting for an empty day?'],
    ['pr8', 'What have you seen elsewhere that we should borrow the idea of?', 'Which product did something better than we do?'],
    ['pr9', 'What got simpler since last time?', 'Where did you take something away, and it was better?'],
  ],
  honest: [
    ['pr10', 'Which part of the work would you not want to explain to a customer?', 'What would you rather a customer did not look at closely?'],
    ['pr11', 'What are we building that you doubt anybody needs?', 'Which of our plans would you not miss?'],
    ['pr12', 'What is stuck although it is called nearly done?', 'Where has “almost there” lasted suspiciously long?'],
    ['pr13', 'Which decision are you waiting for, and from whom?', 'What could go on tomorrow if somebody said yes or no today?'],
    ['pr14', 'What do I believe about your work that is out of date?', 'Where is my picture of your work wrong?'],
    ['pr15', 'Which risk do you see that the plan does not?', 'What could bite us that is written down nowhere?'],
    ['pr16', 'Where are you unsure what good would look like?', 'For which task could nobody say when it is good enough?'],
    ['pr17', 'If you had to drop one thing this month, which would it be?', 'What would you cut, if cutting were free?'],
    ['pr18', 'What did we promise too early?', 'Which of our dates do you not believe in?'],
  ],
  deep: [
    ['pr19', 'Whom does your work help, and when did you last see it do so?', 'When did you last meet somebody for whom this matters?'],
    ['pr20', 'What would we do differently if we meant to be at this for ten years?', 'Which shortcut would embarrass us in ten years?'],
    ['pr21', 'If you owned all of this, what would you stop tomorrow?', 'What would you end, were it your own money?'],
    ['pr22', 'Which uncomfortable fact about what we make do we avoid?', 'What do the numbers say that we prefer not to hear?'],
    ['pr23', 'When did you last change your mind about the direction, and what did it take?', 'What would have to be true for us to be on the wrong road?'],
    ['pr24', 'What are you building that you would put your name on?', 'Which work of this year would you sign?'],
    ['pr25', 'Where do we measure what is easy instead of what matters?', 'What matters here that we have no number for?'],
    ['pr26', 'What do you know about the problem that those who decide about it do not?', 'If the people who decide sat here, what would you show them first?'],
    ['pr27', 'If this work failed, what will have been the reason that was visible today?', 'It is a year from now and it went badly: what did we overlook this week?'],
  ],
};
