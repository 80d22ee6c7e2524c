import type { Written } from '../question.ts';

/** To begin with: how somebody arrives, and what is on top. */
export const opening: Written = {
  light: [
    ['op1', 'What did you close the laptop on just before this?', 'What were you in the middle of a minute ago?'],
    ['op2', 'Which moment of the last days would you gladly have again?', 'What was the best half hour since we last sat here?'],
    ['op3', 'If this week were weather, what would I see from the window?', 'What is the weather in your week?'],
    ['op4', 'What is small, good, and hardly worth mentioning?', 'Which small good thing would otherwise go unsaid?'],
    ['op5', 'What made you laugh at work lately?'],
    ['op6', 'What did you do away from work that you would recommend?', 'What happened outside of work that still makes you smile?'],
    ['op7', 'Which word would you put on the door of this week?', 'In one word, how was the week?'],
    ['op8', 'What surprised you since last time?', 'What did you not see coming these days?'],
    ['op9', 'What are you looking forward to between now and our next page?', 'Which day ahead are you glad about?'],
  ],
  honest: [
    ['op10', 'What should we talk about first, so that the rest can wait?', 'If we only had ten minutes, where would we begin?'],
    ['op11', 'What has been going round in your head on the way here?', 'What did you rehearse saying to me?'],
    ['op12', 'What nearly made it onto the page and then did not?', 'Which line did you write and delete?'],
    ['op13', 'What has changed since last time that I may not have noticed?', 'What is different now from where we left off?'],
    ['op14', 'What do you want to have off your mind when we stand up?', 'What would make you leave this meeting lighter?'],
    ['op15', 'Where did the week go differently from what you had planned for it?', 'What got in the way of the week you meant to have?'],
    ['op16', 'What took up more of you this week than it deserved?', 'What was bigger in your head than on paper?'],
    ['op17', 'Who could have used your time this week and did not get it?', 'Whom did you put off, and for what?'],
    ['op18', 'What do you know by now that you did not know last time?'],
  ],
  deep: [
    ['op19', 'What is the question you hope I ask today?', 'What would you like to be asked?'],
    ['op20', 'Which conversation are we due, you and I?', 'What have the two of us been walking around?'],
    ['op21', 'What are you carrying at the moment that does not show?', 'What is heavy right now and invisible to me?'],
    ['op22', 'What would the you of a year ago find strange about this week?', 'What has become normal that once would not have been?'],
    ['op23', 'Where are you pretending that things are fine?', 'What looks better from outside than it is?'],
    ['op24', 'What has been true for a while and still unsaid?', 'What would be a relief to say out loud?'],
    ['op25', 'If you could hand me one worry to hold until next time, which would it be?', 'Which worry could I take off you for a week?'],
    ['op26', 'What matters to you these days that has nothing to do with your tasks?', 'What is on your mind that no ticket would ever mention?'],
    ['op27', 'What did you decide recently without telling anybody?', 'Which decision have you made quietly?'],
  ],
};
