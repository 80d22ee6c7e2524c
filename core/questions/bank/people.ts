import type { Written } from '../question.ts';

/** The people around: who helps, who is missing, what lies between. */
export const people: Written = {
  light: [
    ['pe1', 'Who made your week easier, and do they know?', 'Whom would you thank out loud today?'],
    ['pe2', 'With whom did you work well lately that you did not expect to?', 'Which unlikely pair were you part of?'],
    ['pe3', 'Who taught you something recently, on purpose or not?', 'From whom did you pick something up this month?'],
    ['pe4', 'Whose work goes unnoticed and should not?', 'Who did something good that only you saw?'],
    ['pe5', 'Whom have you not spoken with for a while and miss?', 'Who has gone quiet, and would be glad to hear from you?'],
    ['pe6', 'What was the team’s best moment since last time?', 'When was it good to be part of this team?'],
    ['pe7', 'Who is new enough that we should still be helping them arrive?', 'How are the newest among us finding their feet?'],
    ['pe8', 'Which running joke explains this team best?'],
    ['pe9', 'If you could pair with anybody for a day, whom would you pick?', 'Whose desk would you like to sit at for a day?'],
  ],
  honest: [
    ['pe10', 'Who do you think is struggling, and what have you seen?', 'About whom are you a little worried?'],
    ['pe11', 'Which working relationship takes more effort than it should?', 'With whom is every sentence work?'],
    ['pe12', 'What does the team talk about when neither of us is in the room?', 'What is being said in the kitchen that should be said at the table?'],
    ['pe13', 'Whose opinion do we hear too little of?', 'Who has something to say and no good moment to say it?'],
    ['pe14', 'What did you see somebody do that others should learn from?', 'Whose way of doing things deserves to be copied?'],
    ['pe15', 'Where do two people here want different things without knowing it?', 'Which misunderstanding is waiting to happen?'],
    ['pe16', 'Who depends on you more than is good for either of you?', 'What would fall over if you were away, and onto whom?'],
    ['pe17', 'How fairly is the dull work shared among us?', 'Who keeps doing what nobody wants to do?'],
    ['pe18', 'Which other team should we understand better?', 'Where outside the team have we got no friend?'],
  ],
  deep: [
    ['pe19', 'Whom do you trust here when something goes wrong, and why them?', 'To whom would you admit a bad mistake first?'],
    ['pe20', 'When did you last hold back something true to keep the peace?', 'Which peace are we keeping at the price of saying nothing?'],
    ['pe21', 'What do we say we value as a team, and not do?', 'Where do our words and our habits part?'],
    ['pe22', 'Which apology, given or received, would clear the air?', 'What is still between you and somebody that a sentence might mend?'],
    ['pe23', 'Who belongs fully here, and who is only present?', 'Who might feel like a guest in this team?'],
    ['pe24', 'What would somebody need to do here to be told the truth?', 'How does a person earn plain speaking from you?'],
    ['pe25', 'If one of us left next month, whose leaving would not surprise you?', 'Whose heart may already be elsewhere?'],
    ['pe26', 'What do you wish people understood about you without your explaining?', 'How are you most often misread?'],
    ['pe27', 'Which behaviour do we tolerate because the person is good at the job?', 'For whom do different rules hold, and what does it cost?'],
  ],
};
