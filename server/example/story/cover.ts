/** What stays from page to page. */
export const cover = {
  purpose: 'So that Sam can do the best work of the year here, and so that hard things are said early and to each other.',
  agreement: 'Sam’s topics first. Status in writing, the evening before. People before Product. What is said here stays here, unless we agree otherwise. Moving is fine, skipping is rare.',
};

/** What Maya keeps for herself about Sam, beside no page in particular. */
export const aboutSam = 'Thinks best when walking. Jokes when tired. Two years here in spring, so the half-way talk about pay is mine to bring up and not Sam’s.';
