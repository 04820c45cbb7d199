//! Whether a text names a step of a journey: all their names sorted by their first word, once a model.
import { fold } from '../language/index.ts';
import type { Gathered, Gathering, Model } from '../model/model.ts';

class Names implements Gathered {
  readonly texts: string[] = [];

  state(): string {
    return this.texts.join('\n');
  }
}

const steps: Gathering<Names> = {
  name: 'the names of journeys, stages and touchpoints',
  build: (model) => {
    const byWord = new Map<string, Names>();
    for (const { name } of [...model.all('Journey'), ...model.all('Touchpoint'), ...model.all('Stage')]) {
      const text = fold(name ?? '');
      const [first = ''] = text.split(' ', 1);
      const names = byWord.get(first) ?? new Names();
      if (first !== '') byWord.set(first, names);
      names.texts.push(text);
    }
    return byWord;
  },
};

/** Whether the name of a journey, a stage or a touchpoint stands in a text, word for word. */
export function namesStep(text: string, model: Model): boolean {
  const words = fold(text).split(' ');
  const said = ` ${words.join(' ')} `;
  const isSaid = (name: string): boolean => said.includes(` ${name} `);
  return words.some((word) => model.gathered(steps, word)?.texts.some(isSaid) === true);
}
