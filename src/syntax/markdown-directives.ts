//! Comments of HTML that switch rules off.
import { span, type Span } from '../text/span.ts';
import type { Directive } from './tree.ts';

/** `<!-- stratlint-… -->` somewhere in HTML. */
export function noteDirectives(
  { text, directives }: { readonly text: string; readonly directives: Directive[] },
  place: Span,
): void {
  // Cut out, so that a file of many pieces without comments is not looked through for each.
  const html = text.slice(place.start, place.end);
  for (let start = html.indexOf('<!--'); start >= 0;) {
    const close = html.indexOf('-->', start + 4);
    if (close < 0) break;
    const words = html.slice(start + 4, close).trim();
    if (words.startsWith('stratlint-'))
      directives.push({ text: words, span: span(place.start + start, place.start + close + 3) });
    start = html.indexOf('<!--', close + 3);
  }
}
