//! Files that nobody means well with, or that a program wrote: each of about the size that is asked for.

export interface Nasty {
  readonly name: string;
  /** What its file's name ends in. */
  readonly extension: '.yaml' | '.md';
  readonly make: (size: number) => string | Buffer;
}

/** In at most so many bytes, which letters outside of ASCII and margins use up sooner; where a single piece is more, that piece. */
export function inBytes({ make }: Nasty, most: number): Buffer {
  let made = bytesOf(make(most));
  for (let size = most; made.length > most && size > 0; made = bytesOf(make(size))) size = Math.floor(size * 0.9);
  return made;
}

export const bytesOf = (made: string | Buffer): Buffer => (typeof made === 'string' ? Buffer.from(made) : made);

/** A piece as often as it takes. */
const filled = (piece: string, size: number): string => piece.repeat(Math.max(1, Math.ceil(size / piece.length)));

/** Numbered pieces up to the size. */
function counted(piece: (i: number) => string, size: number): string {
  const pieces: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const one = piece(i);
    pieces.push(one);
    length += one.length;
  }
  return pieces.join('');
}

/** Levels below each other: their margins alone grow with the square. */
function stairs(line: string, step: string, size: number): string {
  const levels = Math.floor(Math.sqrt((2 * size) / step.length));
  return Array.from({ length: levels }, (_, i) => `${step.repeat(i)}${line}\n`).join('');
}

const letters = (i: number): string => i.toString(26).replace(/\d/g, (digit) => String.fromCharCode(107 + Number(digit)));
const goal = (i: number): string => `  - id: g${i}\n    statement: Crossing ${i} is told of in time\n`;

function yaml(name: string, make: Nasty['make']): Nasty {
  return { name: `yaml: ${name}`, extension: '.yaml', make };
}

function markdown(name: string, make: Nasty['make']): Nasty {
  return { name: `markdown: ${name}`, extension: '.md', make };
}

const inYaml: readonly Nasty[] = [
  yaml('brackets inside each other', (n) => `goals: ${filled('[', n)}`),
  yaml('braces inside each other', (n) => `goals: ${filled('{a: ', n)}`),
  yaml('ten thousand dashes', (n) => `goals:\n${filled('- ', Math.min(n, 20_000))}\n`),
  yaml('keys below each other', (n) => stairs('goals:', ' ', n)),
  yaml('lists below each other', (n) => stairs('- x', '  ', n)),
  yaml('closed brackets', (n) => `goals: ${filled('[]]', n)}`),
  yaml('an alias bomb', (n) => `x-a0: &a0 [x, x]\n${counted((i) => `x-a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]\n`, n)}goals: *a9\n`),
  yaml('a bomb of merge keys', (n) => `x-a0: &a0 {k: 1}\n${counted((i) => `x-a${i + 1}: &a${i + 1} {k${i}: {<<: *a${i}}, l${i}: {<<: *a${i}}}\n`, n)}`),
  yaml('metrics that multiply', (n) => `x-metrics: &all
${counted((i) => `  - {name: Told ${i}, target: 90 %}
`, Math.min(n / 2, 20_000))}goals:
${counted((i) => `  - {statement: Goal ${i}, metrics: *all}
`, n / 2)}`),
  yaml('one anchor, used everywhere', (n) => `x-owner: &ana {name: Ana Ruiz}\ngoals:\n${counted((i) => `  - {statement: Goal ${i}, owner: *ana}\n`, n)}`),
  yaml('an anchor a line', (n) => counted((i) => `x-${i}: &a${i} ${i}\n`, n)),
  yaml('aliases of nothing', (n) => `goals:\n${counted((i) => `  - *nobody${i}\n`, n)}`),
  yaml('one line of words', (n) => `goals:\n  - statement: ${filled('passengers know, ', n)}\n`),
  yaml('one word', (n) => `goals:\n  - statement: ${filled('a', n)}\n`),
  yaml('a key of one word', (n) => `goals:\n  - ${filled('statement', n)}: x\n`),
  yaml('an open quote', (n) => `goals:\n  - statement: "${filled('passengers know\n    ', n)}`),
  yaml('quotes', (n) => `goals:\n  - statement: ${filled(`"'`, n)}\n`),
  yaml('open quotes, line by line', (n) => `goals:\n${filled(`  - statement: 'x\n`, n)}`),
  yaml('a text block', (n) => `goals:\n  - statement: |\n${filled('      We delight every passenger.\n', n)}`),
  yaml('comments', (n) => filled('# nothing to see here\n', n)),
  yaml('blank lines', (n) => `goals: []\n${filled('\n', n)}`),
  yaml('blanks', (n) => `goals:${filled(' ', n)}[]\n`),
  yaml('tabs', (n) => `goals:\n${filled('\t- statement: x\n', n)}`),
  yaml('documents', (n) => filled('---\nkind: goal\nstatement: Passengers know in time\n', n)),
  yaml('ends of documents', (n) => filled('...\n---\n', n)),
  yaml('directives', (n) => filled('%YAML 1.2\n', n)),
  yaml('tags', (n) => `goals:\n${filled('  - !!str !x !<tag:a> x\n', n)}`),
  yaml('question marks', (n) => `goals: {${filled('? a : b, ', n)}}\n`),
  yaml('the same key', (n) => `goals: []\n${filled('owner: ana\n', n)}`),
  yaml('keys that are nearly ours', (n) => `goals:\n  - statement: x\n${counted((i) => `    ownr${letters(i)}: ana\n`, n)}`),
  yaml('the same id', (n) => `goals:\n${filled('  - {id: calls, statement: Calls are answered}\n', n)}`),
  yaml('names of nobody', (n) => `people: [{id: ana, name: Ana}]\ngoals:\n${counted((i) => `  - {statement: Goal, owner: an${letters(i)}}\n`, n)}`),
  yaml('goals within goals', (n) => `goals:\n${counted((i) => `  - {id: g${i}, statement: x, parent: g${i + 1}, supports: [g${i + 1}, g${i}]}\n`, n)}`),
  yaml('misplaced lines', (n) => `goals:\n${filled('  - statement: x\n owner: ana\n     due: 2027\n', n)}`),
  yaml('colons', (n) => `goals:\n  - statement: ${filled('a: ', n)}\n`),
  yaml('numbers', (n) => `metrics:\n${counted((i) => `  - {name: Told, target: ${'9'.repeat(300)}.${i} % by 2027-12-31}\n`, n)}`),
  yaml('a number of one line', (n) => `metrics: [{name: Told, target: ${filled('9', n)}}]\n`),
  yaml('a shorthand of one line', (n) => `goals: [{statement: x, status: ${JSON.stringify(filled('approved, 40 000 EUR, ', n))}}]\n`),
  yaml('owners in one line', (n) => `goals: [{statement: x, owner: ${JSON.stringify(filled('@ana and @ben, ', n))}}]\n`),
  yaml('waivers', (n) => `goals:\n${filled('  # stratlint-disable-next-line unassigned-owner -- why\n  - x\n', n)}`),
  yaml('a waiver of one line', (n) => `# stratlint-disable-file ${filled('unassigned-owner, ', n)}\ngoals: []\n`),
  yaml('NUL', (n) => `goals:\n${counted(goal, n)}\0\0\0\n`),
  yaml('control characters', (n) => `goals:\n${filled('  - "\u0007\u001b[31m\u007f"\n', n)}`),
  yaml('bytes that are no UTF-8', (n) => Buffer.alloc(n, Buffer.from([0x67, 0x3a, 0xff, 0xfe, 0x0a, 0xc0, 0xaf]))),
  yaml('halves of letters', (n) => Buffer.concat([Buffer.from('goals:\n'), Buffer.alloc(n, Buffer.from([0xed, 0xa0, 0x80, 0x0a]))])),
  yaml('escaped halves of letters', (n) => `goals:\n${filled('  - statement: "\\ud800 passengers \\udc00 know"\n', n)}`),
  yaml('all line ends at once', (n) => `goals:\r\n${filled('  - statement: x\r    owner: ana\n    due: 2027\r\n\u2028\u0085\n', n)}`),
  yaml('old line ends', (n) => `goals:\r${counted(goal, n).replaceAll('\n', '\r')}`),
  yaml('byte order marks', (n) => `${filled('\ufeff', n)}goals: []\n`),
  yaml('dashes line by line', (n) => `goals:\n${filled('- - - -\n', n)}`),
  yaml('keys of one letter', (n) => `goals:\n${counted((i) => ` ${letters(i)}: x\n`, n)}`),
  yaml('keys that objects have', (n) => `goals:\n${filled('  - {__proto__: {a: 1}, constructor: x, toString: y, hasOwnProperty: 1}\n', n)}`),
]; // prettier-ignore

const table = (columns: number, rows: number): string =>
  `# Goals\n\n|${'Goal|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${`|${'x|'.repeat(columns)}\n`.repeat(rows)}`;

const inMarkdown: readonly Nasty[] = [
  markdown('quotes inside each other', (n) => `# Goals\n\n${filled('> ', n)}x\n`),
  markdown('bullets inside each other', (n) => `# Goals\n\n${filled('- ', n)}x\n`),
  markdown('lists below each other', (n) => `# Goals\n\n${stairs('- x', '  ', n)}`),
  markdown('brackets', (n) => `# Goals\n\n${filled('[', n)}\n`),
  markdown('pictures without end', (n) => `# Goals\n\n${filled('![a](', n)}\n`),
  markdown('stars and underlines', (n) => `# Goals\n\n${filled('*a_b**c__', n)}\n`),
  markdown('backticks', (n) => `# Goals\n\n${counted((i) => '`'.repeat(1 + (i % 40)) + 'a', n)}\n`),
  markdown('struck out', (n) => `# Goals\n\n${filled('~~a ~b', n)}\n`),
  markdown('entities', (n) => `# Goals\n\n- ${filled('&amp;&#0;&bogus;', n)}\n`),
  markdown('backslashes', (n) => `# Goals\n\n- ${filled('\\', n)}\n`),
  markdown('angles', (n) => `# Goals\n\n${filled('<a ', n)}\n`),
  markdown('comments without end', (n) => `# Goals\n\n${filled('<!-- stratlint-disable ', n)}\n`),
  markdown('comments', (n) => `# Goals\n\n${filled('<!-- stratlint-disable-next-line x -- y -->\n- a\n', n)}`),
  markdown('definitions', (n) => `# Goals\n\n- [a]\n\n${counted((i) => `[a${i}]: b${i} "c"\n`, n)}`),
  markdown('one definition', (n) => `# Goals\n\n[a]: b\n\n${counted((i) => `## Goal ${i}\n\n- **Owner:** Ana\n- **Target:** 90 % by 2027\n\nPassengers *know*, [see][a].\n\n`, n)}`),
  markdown('HTML without end', (n) => `# Goals\n\n<pre>\n${counted((i) => `## Goal ${i}\n\n- **Owner:** Ana\n\n`, n)}`),
  markdown('blocks of HTML', (n) => `# Goals\n\n${filled('<div>\na\n\n', n)}`),
  markdown('links to definitions', (n) => `${counted((i) => `[a${i}]: b\n`, n / 2)}\n${counted((i) => `[x][a${i}] `, n / 2)}\n`),
  markdown('a table of many rows', (n) => table(4, Math.floor(n / 9))),
  markdown('a table of many columns', (n) => table(Math.floor(n / 30), 10)),
  markdown('pipes', (n) => `# Goals\n\n| a |\n|---|\n${filled('|', n)}\n`),
  markdown('underlines of tables', (n) => `# Goals\n\n${filled('|-|\n', n)}`),
  markdown('headings', (n) => counted((i) => `## Goal ${i}\n\nx\n\n`, n)),
  markdown('headings within headings', (n) => counted((i) => `${'#'.repeat(1 + (i % 6))} Goals\n`, n)),
  markdown('headings that are nearly ours', (n) => `# Strategy\n\n${counted((i) => `## Objectivs${letters(i)}\n\nx\n\n`, n)}`),
  markdown('a heading of one line', (n) => `# ${filled('Goals – (2027) ', n)}\n\nx\n`),
  markdown('underlined headings', (n) => filled('Goals\n===\n', n)),
  markdown('one paragraph', (n) => `# Goal\n\n${filled('Passengers know in time. ', n)}\n`),
  markdown('one sentence', (n) => `# Strategy\n\n${filled('we will delight and empower our passengers and ', n)}\n`),
  markdown('one word', (n) => `# Goal\n\n${filled('a', n)}\n`),
  markdown('one word in front of figures', (n) => `# Metrics\n\n- Calls: ${filled('a', n)}) 14 %, target 3 % by June 2027\n`),
  markdown('strong points', (n) => `# Actions\n\n**${filled('.', n)}x.** Lead: Tom. Due: May 2027.\n`),
  markdown('money for points', (n) => `# Actions\n\n## A\n\nFunding: none, our own team ${filled('.', n)}x\n`),
  markdown('members without an end', (n) => `# Governance\n\n- **Round** – ${filled('a,', n)} b; weekly\n`),
  markdown('years behind a target', (n) => `# Metrics\n\n- Calls: target 2 by June 2027${filled(', 2027', n)}\n`),
  markdown('lines of one paragraph', (n) => `# Goal\n\n${filled('a\n', n)}`),
  markdown('labels', (n) => `# Goal\n\n${counted((i) => `- Owner: Ana ${i}\n`, n)}`),
  markdown('labels that are nearly ours', (n) => `# Goal\n\n${counted((i) => `- Ownr${letters(i)}: Ana\n`, n)}`),
  markdown('a label of blanks', (n) => `# Goal\n\n- **Owner${filled(' ', n)}:** Ana\n`),
  markdown('boxes', (n) => `# Goals\n\n${filled('- [x] [ ] [x] a\n', n)}`),
  markdown('empty items', (n) => `# Goals\n\n${filled('-\n\n', n)}`),
  markdown('numbers of items', (n) => `# Goals\n\n${counted((i) => `${i}${i % 2 ? ')' : '.'} a\n`, n)}`),
  markdown('fences', (n) => filled('```yaml\nkind: goal\nstatement: [x\n```\n\n', n)),
  markdown('a fence without end', (n) => `# Goals\n\n\`\`\`\`yaml\n${filled('kind: goal\n```\n', n)}`),
  markdown('fences inside items', (n) => `# Goals\n\n${filled('- ```yaml\n  kind: goal\n', n)}`),
  markdown('front matter without end', (n) => `---\n${filled('kind: goal\n', n)}`),
  markdown('front matter in brackets', (n) => `---\nkind: goal\nx-a: ${filled('[', n)}\n---\n\n# Goal\n`),
  markdown('rules', (n) => filled('***\n', n)),
  markdown('a mermaid', (n) => `\`\`\`mermaid\njourney\n${counted((i) => `section S${i}\nTask: 1: A${i}\n`, n)}\`\`\`\n`),
  markdown('a journey of many stages', (n) => `# Journey: x\n\n| Stage | Touchpoint | Pain point |\n|-|-|-|\n${counted((i) => `| s${i} | t | p |\n`, n)}`),
  markdown('dates and figures', (n) => `# Metrics\n\n- NPS from ${filled('1.2, 2 to 3 %; 31/12/2027 ', n)}\n`),
  markdown('tabs', (n) => `# Goals\n\n${filled('\t- a\n \t> b\n', n)}`),
  markdown('trailing blanks', (n) => `# Goals\n\n${filled('- a  \n  b\\\n', n)}`),
  markdown('accents on their own', (n) => `# Goals\n\n- ${filled('sin excepcio\u0301\u0301\u0301n ', n)}\n`),
  markdown('letters of many letters', (n) => `# Goals\n\n- ${filled('\u{1f469}\u200d\u{1f4bb}\u200d', n)}\n`),
  markdown('right to left and of no width', (n) => `# Goals\n\n- ${filled('\u202e\u200b\u200f\u2066a', n)}\n`),
  markdown('NUL', (n) => `# Goals\n\n${filled('- a\0b\n', n)}`),
  markdown('bytes that are no UTF-8', (n) => Buffer.alloc(n, Buffer.from([0x23, 0x20, 0xff, 0x0a, 0x80]))),
  markdown('quotes and lists inside each other, line by line', (n) => `# Goals\n\n${filled('> - > - > - > - > - a\n', n)}`),
  markdown('escapes behind an entity', (n) => `# Goals\n\n&amp; ${filled('\\*', n)}\n`),
  markdown('closed brackets behind an entity', (n) => `# Goals\n\n&amp; ${filled('[a]', n)}\n`),
  markdown('runs of backticks, each longer', (n) => `# Goals\n\n${counted((i) => `${'`'.repeat(i + 1)}a`, n)}\n`),
  markdown('short cells', (n) => `# Goals\n\n|a|b|c|d|\n|-|-|-|-|\n${filled('|x|x|x|x|\n', n)}`),
  markdown('lines of one paragraph behind an entity', (n) => `# Goals\n\n&amp;\n${filled('b\n', n)}`),
  markdown('parts that are each as much as is read at once', (n) => `# Goals\n\n${filled(`${'Goals\n===\n'.repeat(3000)}\n\nx\n\n`, n)}`),
  markdown('all line ends at once', (n) => `# Goals\r\r\n\n${filled('- a\r- b\r\n- c\n\u2028\u0085', n)}`),
]; // prettier-ignore

export const nasty: readonly Nasty[] = [...inYaml, ...inMarkdown];
