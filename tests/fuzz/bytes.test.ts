//! A file cut off at every byte, and with every byte flipped: what a torn write or a bad disk leaves is read calmly.
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/workspace/read.ts';
import { checkCalm } from './calm.ts';
import { isLong } from './runs.ts';

const yaml = `\ufeffkind: strategy
name: "Sin excepción: 24 h"
owner: &ana { name: Ana Ruiz, email: ana@x.example }
goals:
  - statement: Fewer calls   # stratlint-disable-line unassigned-owner -- later
    ownr: *ana
    due: T1 2027
    metrics: [{ name: NPS, target: "≥ 40 %" }, Calls]
---
goals:\r
  - |
    Told in time
`;

const markdown = `---
kind: journey
tags: [a, 'b']
---
# Journey: cruzar – 🚢

> "Nobody called" – Ana

| Stage | Pain point |
|---|---|
| Wait | none \\| *all* |

## Goals
- [x] **Owner:** [Ana](a.md) \`x\`
  1. Meta: 90 % by 2027

\`\`\`yaml
kind: goal
statement: [a
\`\`\`
<!-- stratlint-disable -->\r
`;

/** A bit of each byte, all of them in a long run. */
const bits = isLong ? [0, 1, 2, 3, 4, 5, 6, 7] : [undefined];

describe.each([
  ['strategy.yaml', yaml],
  ['journey.md', markdown],
])('%s', { timeout: 30 * 60 * 1000 }, (path, text) => {
  const bytes = Buffer.from(text);
  const lint = (changed: Buffer): void => {
    checkCalm([{ path, text: '', named: true, ...readBytes(changed) }]);
  };

  test('is as it should be', () => {
    expect(readBytes(bytes)).toEqual({ text });
    lint(bytes);
  });

  test('cut off at every byte', () => {
    for (let at = 0; at < bytes.length; at++) lint(bytes.subarray(0, at));
  });

  test('with every byte flipped', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const bit of bits) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit ?? at % 7));
        lint(flipped);
      }
  });
});
