//! Rules that contradict each other and are both on, as a finding where the configuration says so.
import type { Conflict } from '../config/conflicts.ts';
import type { Span } from '../text/span.ts';
import type { Remark } from './raise.ts';

/** `origin` is where it was said; undefined where the configuration does not say it, but a command line does. */
export function remarkOn(
  { rules: [one, other], files, goesBy }: Conflict,
  origin: { readonly file: string; readonly span: Span } | undefined,
): Remark {
  return {
    file: origin?.file,
    goesBy,
    problem: {
      rule: 'conflicting-rules-enabled',
      message: files ? 'for-files' : 'overall',
      data: { one, other, ...(files && { files: files.join(', ') }) },
      span: origin?.span ?? { start: 0, end: 0 },
    },
  };
}
