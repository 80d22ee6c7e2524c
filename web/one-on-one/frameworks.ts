import type { Framework } from '#web/api/shapes.ts';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import type { arranging } from '#web/words/en/arranging.ts';

type PlainKey = Extract<keyof typeof arranging, `framework.${string}`>;

type Choice = { key: string; title: PlainKey; sections: readonly { key: string; title: PlainKey; prompt: PlainKey }[] };

const choices: readonly Choice[] = [
  {
    key: 'people-product-process',
    title: 'framework.people-product-process',
    sections: [
      {
        key: 'people',
        title: 'framework.people-product-process.people',
        prompt: 'framework.people-product-process.people.prompt',
      },
      {
        key: 'product',
        title: 'framework.people-product-process.product',
        prompt: 'framework.people-product-process.product.prompt',
      },
      {
        key: 'process',
        title: 'framework.people-product-process.process',
        prompt: 'framework.people-product-process.process.prompt',
      },
    ],
  },
  {
    key: 'energy',
    title: 'framework.energy',
    sections: [
      { key: 'energised', title: 'framework.energy.energised', prompt: 'framework.energy.energised.prompt' },
      { key: 'drained', title: 'framework.energy.drained', prompt: 'framework.energy.drained.prompt' },
      { key: 'support', title: 'framework.energy.support', prompt: 'framework.energy.support.prompt' },
    ],
  },
  {
    key: 'ahead',
    title: 'framework.ahead',
    sections: [
      { key: 'check-in', title: 'framework.ahead.check-in', prompt: 'framework.ahead.check-in.prompt' },
      { key: 'wins', title: 'framework.ahead.wins', prompt: 'framework.ahead.wins.prompt' },
      { key: 'challenges', title: 'framework.ahead.challenges', prompt: 'framework.ahead.challenges.prompt' },
      { key: 'ahead', title: 'framework.ahead.ahead', prompt: 'framework.ahead.ahead.prompt' },
    ],
  },
  {
    key: 'blank',
    title: 'framework.blank',
    sections: [{ key: 'notes', title: 'framework.blank.notes', prompt: 'framework.blank.notes.prompt' }],
  },
];

/** The frameworks there are to choose from, the default first: key and title. */
export const frameworkChoices = choices.map(({ key, title }) => ({ key, title: arrangingWords(title) }));

/** A framework in the reader's words, as pages are made from it. Unknown keys give the default. */
export function frameworkOf(key: string): Framework {
  const choice = choices.find((each) => each.key === key) ?? choices[0];
  if (!choice) throw new Error('there are no frameworks');
  return {
    key: choice.key,
    sections: choice.sections.map((section) => ({
      key: section.key,
      title: arrangingWords(section.title),
      prompt: arrangingWords(section.prompt),
    })),
  };
}

/** The key of the choice that a framework is, in the reader's words; null for one of the two's own. */
export function choiceOf(framework: Framework): string | null {
  const choice = frameworkOf(framework.key);
  return choice.key === framework.key && isSameFramework(choice, framework) ? choice.key : null;
}

function isSameFramework(one: Framework, other: Framework): boolean {
  return (
    one.sections.length === other.sections.length &&
    one.sections.every(({ key, title, prompt }, index) => {
      const section = other.sections[index];
      return section?.key === key && section.title === title && section.prompt === prompt;
    })
  );
}
