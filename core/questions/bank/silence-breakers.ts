import type { Written } from '../question.ts';

/** For when nothing comes: small doors into a conversation, and room to stay silent. */
export const silenceBreakers: Written = {
  light: [
    ['si1', 'What is on the desk, or the wall, that tells something about your week?', 'Show me something within reach and tell me why it is there.'],
    ['si2', 'Which tab has been open the longest, and why?', 'What have you been meaning to read for weeks?'],
    ['si3', 'Pick one: more of it, less of it, or none of it. What comes to mind?', 'What wants to be more, and what wants to be less?'],
    ['si4', 'What would you be doing now if we were not meeting?', 'From what have I taken you away just now?'],
    ['si5', 'What did you explain to somebody lately?', 'Which question do people keep bringing you?'],
    ['si6', 'If you had to put this week into three photographs, what is on them?', 'What would be the picture on the front page of your week?'],
    ['si7', 'What is one number from this week, and its story?', 'Which number was on your mind this week?'],
    ['si8', 'Which shortcut, snack or song carried you through?'],
    ['si9', 'What did you notice on the way through the office, or through the chat, today?', 'What have you overheard that made you think?'],
  ],
  honest: [
    ['si10', 'We could sit with this for a moment. What comes up?', 'There is no hurry. What is underneath?'],
    ['si11', 'What would you say if it did not have to be clever?', 'What is the unpolished version?'],
    ['si12', 'What have you thought about three times and put aside three times?', 'What keeps knocking?'],
    ['si13', 'If a colleague sat here instead, what would they tell me about you?', 'What would your nearest colleague bring up for you?'],
    ['si14', 'What is neither good nor bad but a bit odd lately?', 'Which thing does not quite add up for you?'],
    ['si15', 'What are you not sure is worth bringing up?', 'What feels too small for this meeting? Let us take that.'],
    ['si16', 'When you imagine tomorrow morning, where do you hesitate?', 'Which entry in tomorrow’s calendar makes you sigh?'],
    ['si17', 'Where did you bite your tongue this week?', 'What did you almost answer, and then type something else?'],
    ['si18', 'Which of the last lines on our page would you like to say more about?', 'What did we write down quickly that deserved longer?'],
  ],
  deep: [
    ['si19', 'What does your silence on this say, if it could speak?', 'If quiet means something here, what does it mean?'],
    ['si20', 'What would you rather I did not ask?', 'At which question would you change the subject?'],
    ['si21', 'What do you believe about this place that you have never said?', 'Which private theory of yours explains how things work here?'],
    ['si22', 'When did you last feel small here, and when tall?', 'Which moment made you shrink, and which made you grow?'],
    ['si23', 'What are you loyal to, here?', 'For whom or what do you make the extra effort?'],
    ['si24', 'What would you ask me if I had to answer truthfully?', 'What about me or my job have you always wondered?'],
    ['si25', 'What is missing that was once here?', 'What do you miss from earlier days?'],
    ['si26', 'If you had ten minutes with the person who decides most about your work, what would you tell them?', 'Which sentence should somebody further up hear from you?'],
    ['si27', 'What is unfinished between you and this job?', 'Which chapter is still open for you here?'],
  ],
};
