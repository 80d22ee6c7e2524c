import type { Written } from '../question.ts';

/** What each sees of the other's work, in both directions and on equal terms. */
export const feedback: Written = {
  light: [
    ['fe1', 'What did I do lately that helped?', 'Which thing of mine should I do again?'],
    ['fe2', 'How do you like to hear that something went well: loudly, quietly, in writing?', 'Which sort of thanks means something to you?'],
    ['fe3', 'What should I have noticed this week and did not?', 'What good thing of yours went past me?'],
    ['fe4', 'Which feedback of last time was useful, and which was noise?', 'What did you do with what I said last time?'],
    ['fe5', 'Who gave you feedback lately, apart from me?', 'From whom else do you hear how you are doing?'],
    ['fe6', 'What did you try differently after somebody told you something?'],
    ['fe7', 'When is a good moment to tell you something critical, and when is it not?', 'At what time of the week can you hear hard things best?'],
    ['fe8', 'Which of my messages left you guessing?', 'When did you last wonder what I meant?'],
    ['fe9', 'What could I do in the next meeting we share that would make it easier for you?', 'How could I support you in the room, and not only before it?'],
  ],
  honest: [
    ['fe10', 'What is one thing I could do better by next time?', 'If I changed one habit for your sake, which should it be?'],
    ['fe11', 'Where did I decide something that was yours to decide?', 'When did I last step on your toes?'],
    ['fe12', 'What would you like feedback on that you have not had?', 'About which piece of your work are you unsure how it landed?'],
    ['fe13', 'When did I last disappoint you a little?', 'What did you expect of me that did not come?'],
    ['fe14', 'How well do I know what you actually do all day?', 'What would I learn if I watched over your shoulder for a day?'],
    ['fe15', 'Which piece of feedback have you been holding back, and for whom?', 'What would you say to a colleague if it were sure to be taken well?'],
    ['fe16', 'What do I say often that has stopped meaning anything?', 'Which of my phrases could you do without?'],
    ['fe17', 'Where do you get too much of me, and where too little?', 'In what should I be nearer, and in what further off?'],
    ['fe18', 'What did I praise that was not the hard part?', 'Which effort deserved the praise that something else got?'],
  ],
  deep: [
    ['fe19', 'What is hard to tell me?', 'What would you say to me if you were certain it cost you nothing?'],
    ['fe20', 'How do I react to bad news, as you have seen it?', 'What happens to my face when somebody brings me a problem?'],
    ['fe21', 'What do I do when I am under pressure that I should know about?', 'How do I change when things get tight?'],
    ['fe22', 'What do you think I believe about you, and is it right?', 'Which opinion of you would you like me to give up?'],
    ['fe23', 'Whom do I favour without meaning to?', 'Who gets more of my patience than others?'],
    ['fe24', 'Which feedback has hurt you and turned out to be true?', 'What were you once told that took long to accept?'],
    ['fe25', 'What would the best boss or colleague you ever had do in my place?', 'Who led you well once, and what did they do that I do not?'],
    ['fe26', 'What have you stopped telling me, and when did you stop?', 'Which subject did you give up raising with me?'],
    ['fe27', 'If you wrote an honest page about working with me, what would its last line be?', 'What should the next person who works with me be told?'],
  ],
};
