//! English, for judging statements.
import { abstractEndings, abstractExcept } from './en-abstract.ts';
import { flagged, passed } from './en-examples.ts';
import { marks } from './en-marks.ts';
import { nouns, plurals } from './en-nouns.ts';
import { admired, puffery, soft } from './en-praise.ts';
import { inNames, verbNouns, verbs } from './en-verbs.ts';
import { words } from './en-words.ts';
import { tones } from './en-tones.ts';
import type { StatementPack } from './pack.ts';
import { en as language } from '../en.ts';

// prettier-ignore
export const en: StatementPack = {
  code: 'en',
  functionWords: language.functionWords,
  verbs,
  irregular: 'forms',
  conjugation: [
    { ends: ['ee', 'oe', 'ye'], cut: 0, forms: { present: ['s'], past: ['d'], participle: ['d'], gerund: ['ing'] } },
    { ends: ['ie'], cut: 2, forms: { present: ['ies'], past: ['ied'], participle: ['ied'], gerund: ['ying'] } },
    { ends: ['e'], cut: 1, forms: { present: ['es'], past: ['ed'], participle: ['ed'], gerund: ['ing'] } },
    { ends: ['by', 'cy', 'dy', 'fy', 'gy', 'ly', 'my', 'ny', 'py', 'ry', 'sy', 'ty', 'vy', 'zy'], cut: 1, forms: { present: ['ies'], past: ['ied'], participle: ['ied'], gerund: ['ying'] } },
    { ends: ['s', 'sh', 'ch', 'x', 'z', 'o'], cut: 0, forms: { present: ['es'], past: ['ed'], participle: ['ed'], gerund: ['ing'] } },
    { ends: [''], cut: 0, forms: { present: ['s'], past: ['ed'], participle: ['ed'], gerund: ['ing'] } },
  ],
  verbNouns,
  inNames,
  manyEndings: ['s'],
  nouns,
  plurals,
  abstractEndings,
  abstractExcept,
  links: ['of'],
  head: 'last',
  adverbEndings: ['ly'],
  inflectedEndings: ['s', 'ing', 'ed'],
  verbEndings: [['gerund', ['ing']]],
  puffery,
  soft,
  adjectives: [],
  sayings: [
    'is a priority', 'is our priority', 'is our top priority', 'is a top priority', 'is our number one priority', 'are a priority', 'are our priority', 'are our top priority',
    'open by default', 'digital by default', 'secure by default', 'private by default', 'accessible by default', 'inclusive by default', 'secure by design', 'privacy by design', 'accessible by design', 'inclusive by design', 'think big', 'think global', 'think like a', 'act with integrity', 'do the right thing', 'do what is right', 'never stop learning', 'people over process', 'make it simple', 'keep it simple', 'lead by example', 'stronger together', 'better together', 'one team', 'fail fast', 'embrace change', 'be the change', 'be human', 'be bold', 'dare to', 'dream big', 'we care', 'with heart', 'results speak for themselves', 'when it matters', 'leave no one behind', 'leaving no one behind', 'no one left behind', 'nobody left behind', 'for the good of all', 'for the common good', 'for the greater good', 'for everyone', 'to its full potential', 'to their full potential', 'best of both worlds', 'the customer comes first', 'customers come first', 'patients come first', 'people come first', 'users come first', 'users first', 'start with user needs', 'start with needs', 'sleep well at night', 'peace of mind', 'the sky is the limit', 'next level', 'to the next level', 'set the pace', 'speak with one voice', 'level playing field', 'meet and exceed', 'meet or exceed', 'expectations and beyond', 'at every touchpoint', 'at every turn', 'every step of the way', 'every interaction',
    'customer is king', 'customer at the heart', 'customers at the heart', 'customer at the centre', 'customer at the center', 'customers at the center', 'customers at the centre', 'at the heart of everything', 'putting customers first', 'putting the customer first', 'put the user first', 'put users first', 'in everything we do', 'exceed expectations', 'exceed customer expectations', 'exceeding expectations', 'beyond expectations', 'above and beyond', 'the extra mile', 'make a difference', 'raving fans', 'raving fan', 'make the world a better place', 'a better place', 'better tomorrow', 'unlock potential', 'full potential', 'one-stop shop', 'one stop shop', 'win-win', 'hearts and minds', 'voice of the customer at the heart', 'second to none', 'every time', 'surprise and delight', 'culture of excellence', 'strive for excellence', 'commitment to excellence', 'pursuit of excellence', 'making lives better',
  ],
  decorative: ['110 %', '110 percent', '120 %', '150 %', '1000 %', '200 %', '10x', '100x', '1000x', '24/7', '24/7/365', '24x7', '24-7', '360', '360°', '360-degree', '360 degrees', 'five-star', '5-star', 'five star', '5 star', 'number one', 'number 1', 'no. 1', '#1', '100 % satisfaction', '100 % customer', '100 % happy', '100 % committed', '100 % commitment', 'zero complaints', 'zero friction', 'zero defects', '1st choice', 'second to none', '365 days'],
  marks,
  tones,
  comparatives: ['more', 'better', 'greater', 'higher', 'fewer', 'less', 'lower', 'faster', 'quicker', 'shorter', 'smoother', 'simpler', 'easier', 'cheaper', 'clearer', 'stronger', 'deeper', 'wider', 'broader', 'closer', 'safer', 'healthier', 'happier', 'smarter', 'leaner', 'fairer', 'richer', 'warmer', 'kinder', 'cleaner', 'tighter', 'longer', 'larger', 'bigger', 'smaller'],
  admired,
  abbreviations: ['e.g', 'i.e', 'etc', 'dr', 'mr', 'mrs', 'ms', 'prof', 'inc', 'ltd', 'co', 'corp', 'st', 'vs', 'no', 'approx', 'dept', 'fig', 'al', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'u.s', 'u.k', 'min', 'max', 'incl', 'est', 'cf', 'p', 'pp', 'sr', 'jr'],
  skeleton: 'Because …, for {segment} we {deed} by {mechanism}, instead of …; … from {baseline} to {target} by {date}; owner …',
  substance: { mechanism: 'by pre-filling the claim form from the policy', choice: 'instead of a second hotline', measure: 'from 38 % to 15 % by December 2027' },
  words,
  flagged,
  passed,
};
