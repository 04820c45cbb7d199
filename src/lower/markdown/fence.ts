//! Fences: YAML with a `kind` is an entity in place, a mermaid journey gives stages, touchpoints and candidate pain points.
import { kindOf } from '../../schema/vocabulary.ts';
import type { CodeBlock } from '../../syntax/markdown.ts';
import type { MapNode } from '../../syntax/tree.ts';
import { movedTo } from '../../syntax/yaml-move.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { span } from '../../text/span.ts';
import { readMermaid } from './mermaid.ts';
import { collectionFor, type Scope } from './scope.ts';

export function readFence(scope: Scope, block: CodeBlock): void {
  if (block.language === 'yaml' || block.language === 'yml') readYaml(scope, block);
  else if (block.language === 'mermaid') readMermaid(scope, block);
}

/** Without a `kind` it is an example of something else. */
function readYaml(scope: Scope, block: CodeBlock): void {
  if (!/^kind\s*:/m.test(block.text)) return;
  const tree = movedTo(parseYaml(block.text), ({ start, end }) => span(offsetOf(block, start), offsetOf(block, end)));
  const { lowering, directives } = scope.reading;
  for (const problem of tree.problems) lowering.problems.push(problem);
  for (const directive of tree.directives) directives.push(directive);
  for (const { root } of tree.documents) if (root?.type === 'map') readDocument(scope, root);
}

function readDocument(scope: Scope, root: MapNode): void {
  const { language } = scope.reading.lowering;
  const declared = root.entries.find(({ key }) => key === 'kind');
  const kind = declared?.value.type === 'scalar' ? kindOf(declared.value.text, language) : undefined;
  if (kind === undefined) return;
  collectionFor(scope, kind, undefined, root.span).put({ ...root, entries: root.entries.filter((entry) => entry !== declared) });
}

/** Where a letter of the fence's text stands in the file. */
function offsetOf({ lines, span: whole }: CodeBlock, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low - 1];
  return line ? Math.min(whole.end, line.at + offset - line.start) : whole.start;
}
