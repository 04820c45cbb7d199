//! How the messages of rules are filled.
import { expect, test } from 'vitest';
import { formatMessage } from '../src/rule/message.ts';

test.each([
  ['en', '"{item}" has no owner', 'The "quiet" desk', `"The 'quiet' desk" has no owner`],
  ['es', '«{item}» no tiene responsable', 'Recorrido «Me mudo»', '«Recorrido “Me mudo”» no tiene responsable'],
  ['en', '{item} has no owner', 'The "quiet" desk', 'The "quiet" desk has no owner'],
])('quotation marks inside quotation marks are others (%s: %s)', (language, template, item, expected) => {
  expect(formatMessage(template, { item }, language)).toBe(expected);
});
