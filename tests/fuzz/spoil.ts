//! What slips, editors, disks and ill will make of a file: its bytes cut, flipped, doubled, mixed with others.
import type { Dice } from '../random-workspace.ts';

/** `other` is a file that pieces may come from. */
export function spoil(bytes: Buffer, other: Buffer, roll: Dice): Buffer {
  let spoilt = bytes;
  for (let left = 1 + roll.roll(3); left > 0; left--) spoilt = roll.of(ways)(spoilt, other, roll);
  return spoilt;
}

type Way = (bytes: Buffer, other: Buffer, roll: Dice) => Buffer;

/** The first is what is left where the dice have run out. */
const ways: readonly Way[] = [
  (bytes) => bytes,
  (bytes, _, roll) => bytes.subarray(0, place(bytes, roll)),
  (bytes, _, roll) => bytes.subarray(place(bytes, roll)),
  flip,
  (bytes, _, roll) => without(bytes, ...stretch(bytes, roll)),
  (bytes, _, roll) => put(bytes, bytes.subarray(...stretch(bytes, roll)), roll),
  (bytes, other, roll) => put(bytes, other.subarray(...stretch(other, roll)), roll),
  (bytes, other, roll) => Buffer.concat([bytes.subarray(0, place(bytes, roll)), other.subarray(place(other, roll))]),
  (bytes, _, roll) => put(bytes, Buffer.from(roll.of(pieces)), roll),
  (bytes, _, roll) => put(bytes, Buffer.from(roll.of(pieces).repeat(1 + roll.roll(300))), roll),
  (bytes, _, roll) => put(bytes, Buffer.from([roll.roll(256), roll.roll(256)]), roll),
  (bytes, _, roll) => byLine(bytes, (line) => (roll.once(6) ? `${line}\n${line}` : line)),
  (bytes, _, roll) => byLine(bytes, (line) => (roll.once(6) ? `${roll.of(['  ', ' ', '\t', '- ', '> ', '#'])}${line}` : line)),
  (bytes, _, roll) => byLine(bytes, (line) => (roll.once(6) ? line.trimStart() : line)),
  (bytes, _, roll) => byLine(bytes, (line) => line + roll.of(['', '', '', '\r', '\r', '\n', '\u2028', '\u0085'])),
];

/** Numbers of dice are smaller than many a file. */
const place = (bytes: Buffer, roll: Dice): number => Math.floor((bytes.length * roll.roll(5040)) / 5039);

function stretch(bytes: Buffer, roll: Dice): [start: number, end: number] {
  const start = place(bytes, roll);
  return [start, start + roll.roll(roll.of([4, 40, 400]))];
}

const without = (bytes: Buffer, start: number, end: number): Buffer =>
  Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);

function put(bytes: Buffer, more: Buffer, roll: Dice): Buffer {
  const at = place(bytes, roll);
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}

function flip(bytes: Buffer, _: Buffer, roll: Dice): Buffer {
  const flipped = Buffer.from(bytes);
  const at = place(bytes, roll);
  if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << roll.roll(8));
  return flipped;
}

const byLine = (bytes: Buffer, change: (line: string) => string): Buffer =>
  Buffer.from(bytes.toString('utf8').split('\n').map(change).join('\n'));

const pieces = [
  ...['\0', '\ufeff', '\ud800', '\u2028', '\u202e', '\u00a0', 'e\u0301', '\u{1f469}\u200d\u{1f4bb}', '\r', '\r\n', '\n', '\t', '\v', '\x1b[31m'],
  ...['{', '}', '[', ']', '"', "'", '`', '```', '~~~', '|', '>', '&a ', '*a ', '<<: *a', '? ', '!!binary ', ': ', '- ', '# ', '---\n', '...\n', '%YAML 9.9\n'],
  ...['<!--', '-->', '<', '![', '](', '**', '__', '~~', '|-|\n', '1) ', '* * *\n', '===\n', '[a]: b\n', '[x] ', '\\', '&amp;', '&#0;', '\t- '],
  ...['__proto__: 1\n', 'constructor: {}\n', 'kind: goal\n', 'kind: strategy\n', '# stratlint-disable\n', '<!-- stratlint-disable -->\n', 'owner: TBD\n', '{{ x }}', '$&', '%s', '9'.repeat(400), '-1e999', '0x', '2027-13-45', '¥€$ '],
]; // prettier-ignore
