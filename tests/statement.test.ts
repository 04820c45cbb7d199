//! Wishes told from strategy: what every pack says must be flagged or pass, and what must never change a verdict.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../src/language/index.ts';
import { statementPacks, verbForms, wordForms, type StatementPack } from '../src/language/statements/index.ts';
import {
  explainJudgement,
  judge,
  noVocabulary,
  severityIn,
  skeletonOf,
  standingOf,
  type Judgement,
} from '../src/statement/index.ts';
import { lexiconOf } from '../src/statement/lexicon.ts';

const verdictOf = (text: string, { code }: StatementPack): Judgement['verdict'] => judge({ text, language: code }).verdict;
const isWish = (text: string, pack: StatementPack): boolean => verdictOf(text, pack) === 'wish';

describe.each(statementPacks().map((pack) => [pack.code, pack] as const))('%s', (_, pack) => {
  test('holds examples of both', () => {
    expect(pack.flagged.length).toBeGreaterThan(15);
    expect(pack.passed.length).toBeGreaterThan(15);
  });

  test.each(pack.flagged)('flags: %s', (text) => {
    expect(verdictOf(text, pack)).toBe('wish');
  });

  test.each(pack.passed)('passes: %s', (text) => {
    expect(verdictOf(text, pack)).not.toBe('wish');
  });

  test('finds every form of every word', () => {
    const { words } = lexiconOf(pack);
    const isFound = (phrase: string): boolean => {
      const tokens = tokenise(phrase);
      // "'re driven" is looked for at its first letters.
      return words.match(tokens, phrase.startsWith("'") ? 1 : 0) !== undefined;
    };
    const verbs = pack.verbs.flatMap(([, words]) => words.flatMap((word) => verbForms(word, pack).map(({ phrase }) => phrase)));
    const nouns = [...pack.nouns, ...pack.verbNouns].flatMap(([, words]) =>
      words.flatMap((word) => wordForms(word, pack.plurals, pack.head)),
    );
    const praise = pack.puffery.flatMap(([, words]) => words.flatMap((word) => wordForms(word, pack.adjectives, pack.head)));
    expect([...verbs, ...nouns, ...praise].filter((phrase) => !isFound(phrase))).toEqual([]);
  });

  const alterations: readonly (readonly [string, (text: string) => string])[] = [
    ['lower case', (text) => text.toLowerCase()],
    ['upper case', (text) => text.toUpperCase()],
    ['typographic apostrophes', (text) => text.replaceAll("'", '’')],
    ['accents apart', (text) => text.normalize('NFD')],
    ['no-break spaces before signs', (text) => text.replace(/ (?=[%€$])/g, '\u00a0')],
    ['a no-break space for every blank', (text) => text.replaceAll(' ', '\u00a0')],
    ['typographic quotes', (text) => text.replace(/"([^"]*)"/g, '“$1”')],
    ...['24/7', '110 %', '360°'].map(
      (number) => [`a decorative ${number}`, (text: string) => `${text.replace(/\.$/, '')} ${number}.`] as const,
    ),
    ['bold marks', (text) => `**${text}**`],
  ];
  test.each(alterations)('%s flips no verdict', (_name, alter) => {
    const flipped = [...pack.flagged, ...pack.passed].filter((text) => isWish(alter(text), pack) !== isWish(text, pack));
    expect(flipped).toEqual([]);
  });

  test('a mechanism, a choice and a measure clear every wish; without them it is one again', () => {
    const { mechanism, choice, measure } = pack.substance;
    const bare = (text: string): string => text.replace(/[.!]$/, '');
    expect(pack.flagged.filter((text) => isWish(`${bare(text)} ${mechanism}, ${choice}, ${measure}.`, pack))).toEqual([]);
    for (const text of pack.flagged)
      for (const [more, less] of [
        [`${mechanism}, ${choice}`, mechanism],
        [`${mechanism}, ${measure}`, mechanism],
        [`${choice}, ${measure}`, choice],
      ] as const)
        if (isWish(`${bare(text)} ${more}.`, pack)) expect(isWish(`${bare(text)} ${less}.`, pack), text).toBe(true);
  });

  test('every slot and verdict has a name', () => {
    for (const text of [...pack.flagged, ...pack.passed]) {
      const judgement = judge({ text, language: pack.code });
      for (const { kind, span } of judgement.slots) {
        expect(pack.words.slots[kind], kind).toBeDefined();
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      expect(explainJudgement(text, judgement, pack.code)[0]).toContain(pack.words.verdicts[judgement.verdict]);
    }
  });

  test('the language is recognised from a statement alone, or nothing is said', () => {
    for (const text of [...pack.flagged, ...pack.passed]) expect([pack.code, undefined]).toContain(judge({ text }).language);
  });
});

const pairs: readonly (readonly [wish: boolean, en: string, es: string, pt?: string])[] = [
  [true, 'Delight our customers at every turn.', 'Deleitar a nuestros clientes en todo momento.', 'Encantar nossos clientes em todos os momentos.'],
  [true, 'Exceed the expectations of our customers.', 'Superar las expectativas de nuestros clientes.', 'Superar as expectativas dos nossos clientes.'],
  [true, 'We will improve the customer experience.', 'Mejoraremos la experiencia del cliente.', 'Vamos melhorar a experiência do cliente.'],
  [true, 'Promote a culture of excellence and innovation.', 'Promover una cultura de excelencia e innovación.', 'Promover uma cultura de excelência e inovação.'],
  [true, 'Our mission is to be the leading company in the sector.', 'Nuestra misión es ser la empresa líder del sector.', 'Nossa missão é ser a empresa líder do setor.'],
  [true, 'Strengthen the trust of our passengers through innovation.', 'Fortalecer la confianza de nuestros pasajeros mediante la innovación.'],
  [true, 'Put the customer at the centre of everything we do.', 'Poner al cliente en el centro de todo lo que hacemos.'],
  [false, 'Give each claim one handler instead of a second hotline.', 'Asignar a cada siniestro un gestor en lugar de una segunda línea telefónica.'],
  [false, 'Publish the timetable of each ferry by 31 May 2027.', 'Publicar el horario de cada ferry antes del 31 de mayo de 2027.', 'Publicar o horário de cada balsa até 31 de maio de 2027.'],
  [false, 'Cut repeat calls from 38 % to 15 % by December 2027.', 'Reducir las llamadas repetidas del 38 % al 15 % antes de diciembre de 2027.'],
  [false, 'Train forty operators and close the evening hotline.', 'Formar a cuarenta operadores y cerrar la línea de la tarde.'],
  [false, 'Tenants waited nine days for a repair in 2025.', 'Los inquilinos esperaron nueve días una reparación en 2025.', 'Os inquilinos esperaram nove dias por um reparo em 2025.'],
  [false, 'Because parcels arrive late, we will pay for each day of delay.', 'Como los paquetes llegan tarde, pagaremos por cada día de retraso.'],
]; // prettier-ignore

const translated = pairs.map(([wish, en, es, pt]) => ({ wish, texts: { en, es, pt } }));

test.each(translated)('translated it is the same (a wish: $wish): $texts.en', ({ wish, texts }) => {
  for (const [language, text] of Object.entries(texts))
    if (text !== undefined) expect(judge({ text, language }).verdict === 'wish', text).toBe(wish);
});

test('a verdict is the sum that is printed', () => {
  for (const pack of statementPacks())
    for (const text of [...pack.flagged, ...pack.passed]) {
      const { terms, balance } = judge({ text, language: pack.code });
      const sum = [...terms.wish, ...terms.how, ...terms.rest].reduce((all, { weight }) => all + weight, 0);
      expect(sum).toBe(balance);
    }
});

test.each([
  ['"They lost my claim twice and nobody ever called me back."', 'quotation'],
  ['Why do our best customers leave after the second invoice?', 'question'],
  ['Avoid phrases such as "world-class" in this document.', 'mention'],
  ['Last updated on 3 May by the customer office.', 'metadata'],
  ['See the journey map for details.', 'pointer'],
  ['We will get there by:', 'pointer'],
  ['Because …, for landlords we … by …, instead of …', 'gaps'],
])('%s is no statement', (text, gate) => {
  const judgement = judge({ text, language: 'en' });
  expect([judgement.verdict, judgement.gate]).toEqual(['not-a-statement', gate]);
});

test.each([
  ['`delight-our-customers`', 'en'],
  ['See [seamless world-class journeys](https://example.org/delight-every-customer).', 'en'],
  ['![Delight every customer](delight.png)', 'en'],
])('code, addresses and pictures say nothing: %s', (text, language) => {
  expect(judge({ text, language }).verdict).not.toBe('wish');
});

test.each([
  ['en', 'Passengers are informed and welcome.'],
  ['en', 'Tenants are heard and their needs are clear.'],
  ['es', 'Los inquilinos se sienten escuchados y seguros.'],
])('in a list or a table, what shall be is told as if it were so: %s %s', (language, text) => {
  const balance = (written: string): number => judge({ text: written, language }).balance;
  for (const mark of ['- ', '2. ', '* **']) expect(balance(`${mark}${text}`)).toBeGreaterThan(balance(text));
  expect(balance(`| ${text} | Q3 |`)).toBeGreaterThan(balance(text));
  expect(judge({ text: `- ${text}`, language }).verdict).toBe('wish');
});

test('what is asked for in a table is mostly a task', () => {
  const text = 'Improve the tenant portal';
  expect(judge({ text: `| ${text} | Q3 |`, language: 'en' }).balance).toBeLessThan(judge({ text, language: 'en' }).balance);
});

test.each([
  ['en', 'Cut the hours at all counters by a third by the end of 2027', 'goal-without-how'],
  ['en', 'Halve the number of letters each tenant gets', 'goal-without-how'],
  ['es', 'Reducir a la mitad las quejas de los viajeros', 'goal-without-how'],
  ['en', 'Double our impact', 'wish'],
])('an amount in words measures what can be counted: %s %s', (language, text, verdict) => {
  expect(judge({ text, language }).verdict).toBe(verdict);
});

test('to be loved is a wish; that something is loved may be a reason', () => {
  expect(judge({ text: 'Be the ferry passengers love', language: 'en' }).verdict).toBe('wish');
  const reason = judge({ text: 'Guests love the breakfast room, so open it at six', language: 'en' });
  expect(reason.verdict).not.toBe('wish');
});

test('an unknown language is not judged', () => {
  expect(judge({ text: 'Wir wollen unsere Kunden immer und überall begeistern.' }).verdict).toBe('abstained');
  expect(judge({ text: 'Wir wollen unsere Kunden begeistern.', language: 'de' }).verdict).toBe('abstained');
  expect(judge({ text: '' }).verdict).toBe('abstained');
});

test('the author’s vocabulary adds and removes words', () => {
  const text = 'Give each claim a gleamwise handler.';
  const plain = judge({ text, language: 'en' });
  const added = judge({ text, language: 'en', vocabulary: { ...noVocabulary, added: ['gleamwise'] } });
  expect(plain.slots.some(({ kind }) => kind === 'puffery')).toBe(false);
  expect(added.slots.some(({ kind, span }) => kind === 'puffery' && text.slice(span.start, span.end) === 'gleamwise')).toBe(true);
  const praised = 'Deliver a world-class service.';
  const removed = judge({ text: praised, language: 'en', vocabulary: { ...noVocabulary, removed: ['world-class'] } });
  expect(judge({ text: praised, language: 'en' }).slots.some(({ kind }) => kind === 'puffery')).toBe(true);
  expect(removed.slots.some(({ kind }) => kind === 'puffery')).toBe(false);
  const rival = judge({
    text: 'Be the Acmefly of ferries.',
    language: 'en',
    vocabulary: { ...noVocabulary, competitors: ['Acmefly'] },
  });
  expect(rival.slots.some(({ kind }) => kind === 'borrowed')).toBe(true);
});

test('where a statement stands decides how it is reported', () => {
  const wish = judge({ text: 'We aspire to delight our customers by 2027.', language: 'en' });
  expect(severityIn(wish, 'full')).toBe('warning');
  expect(severityIn(wish, 'goal')).toBeUndefined();
  expect(severityIn(wish, 'exempt')).toBeUndefined();
  expect(
    ['strategy.statement', 'goal', 'strategy.goals.statement', 'mission', 'evidence.quote', 'whatever'].map(standingOf),
  ).toEqual(['full', 'goal', 'goal', 'ideal', 'exempt', 'full']);
});

test('the skeleton keeps the author’s own words', () => {
  const text = 'Improve the billing experience by December 2027.';
  const skeleton = skeletonOf(text, judge({ text, language: 'en' }));
  expect(skeleton).toContain('billing experience');
  expect(skeleton).toContain('December 2027');
  expect(judge({ text: skeleton ?? '', language: 'en' }).verdict).toBe('not-a-statement');
});

test('any text is judged without a throw, with places inside it', () => {
  const shards = [
    'by ',
    'improving ',
    '"',
    '«',
    '**',
    '`',
    '](',
    '| ',
    '\n\n',
    '> ',
    '…',
    '24/7 ',
    'from 3 to 4 % ',
    'we will ',
    'para que ',
    '\u0301',
    '\ud83d\ude00',
    'e.g. ',
    '1. ',
  ];
  let seed = 7;
  const next = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  for (let run = 0; run < 400; run++) {
    const text = Array.from({ length: next(40) }, () => shards[next(shards.length)]).join('');
    for (const { span } of judge({ text, language: run % 2 === 0 ? 'en' : 'es' }).slots) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  }
});

/** Milliseconds of the processor. */
function costOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// A machine may be disturbed for a whole second: then it is measured again.
test.each([
  ['statement by statement', (texts: readonly string[]): readonly string[] => texts],
  ['as one text', (texts: readonly string[]): readonly string[] => [texts.join('\n\n')]],
])('to judge takes no longer than to parse the same words as Markdown: %s', { retry: 3, timeout: 60_000 }, (_, joined) => {
  const texts = statementPacks().flatMap(({ code, flagged, passed }) =>
    joined([...flagged, ...passed]).map((text) => ({ text, language: code })),
  );
  const parser = unified().use(remarkParse);
  const judging = (): void => {
    for (const one of texts) judge(one);
  };
  const parsing = (): void => {
    for (const { text } of texts) parser.parse(text);
  };
  // By turns, so that what else the machine does falls on both; the best rounds are those that nothing disturbed.
  const rounds = Array.from({ length: 30 }, () => ({ judged: costOf(judging), parsed: costOf(parsing) }));
  const least = (cost: 'judged' | 'parsed'): number => Math.min(...rounds.map((round) => round[cost]));
  expect(least('judged') / least('parsed')).toBeLessThan(1);
});

test.each(['by improving the service ', 'we will delight ', '"so" ', '(a ', '](', '1 % ', 'a. ', '- x\n', '`', 'x', '| '])(
  'time grows with the text, to a megabyte of "%s"',
  { retry: 3, timeout: 60_000 },
  (shard) => {
    const cost = (size: number): number => {
      const text = shard.repeat(size / shard.length);
      return costOf(() => judge({ text, language: 'en' }));
    };
    const small = Math.max(30, Math.min(cost(250_000), cost(250_000)));
    // Four times the text; were time to grow with its square, sixteen times the cost.
    expect(cost(1_000_000)).toBeLessThan(10 * small);
  },
);
