//! Messages: texts with `{placeholders}`, filled in the language of the document they are about.
import { kindWords } from '../model/entities.generated.ts';
import {
  formatDate,
  formatDuration,
  formatList,
  formatMoney,
  formatQuantity,
  formatRhythm,
  type Cadence,
  type CalendarDate,
  type Duration,
  type Money,
  type Quantity,
} from '../value/index.ts';

/** How often something happens, where it does so in equal spaces. */
type Rhythm = Extract<Cadence, { readonly type: 'every' }>;

/** What a placeholder may be filled with. */
export type MessageValue = string | number | CalendarDate | Duration | Rhythm | Money | Quantity | readonly MessageValue[];

/**
 * Fills `{name}` from the data; `{name:date}` takes an ISO 8601 day, `{name:kind}` the kind of an entity, `{name:said}`
 * the keys of other messages of the rule. A placeholder without data stays as it is, so that a test sees it.
 */
export function formatMessage(
  template: string,
  data: Readonly<Record<string, MessageValue>>,
  language: string,
  texts: Readonly<Record<string, string>> = {},
): string {
  return template.replace(
    /(["«]?)\{(\w+)(?::(date|kind|said))?\}/g,
    (all, mark: string, name: string, as: string | undefined) => {
      const value = data[name];
      if (value === undefined) return all;
      const said =
        as === 'said'
          ? formatList(
              keysOf(value).map((key) => texts[key] ?? key),
              language,
            )
          : formatValue(value, language, as);
      return mark + (mark === '' ? said : quotedWithin(said));
    },
  );
}

/** Quotation marks of words that stand between quotation marks. */
function quotedWithin(words: string): string {
  return words.replaceAll('"', "'").replaceAll('«', '“').replaceAll('»', '”');
}

function formatValue(value: MessageValue, language: string, as: string | undefined): string {
  if (typeof value === 'string' && as === 'kind') return kindWords[value]?.[language] ?? value;
  if (typeof value === 'string') return as === 'date' && isDay.test(value) ? formatDate(value, language) : value;
  if (typeof value === 'number') return String(value);
  if (isList(value))
    return formatList(
      value.map((one) => formatValue(one, language, as)),
      language,
    );
  if ('precision' in value) return formatDate(value, language);
  if ('amount' in value) return formatMoney(value, language);
  if ('value' in value) return formatQuantity(value, language);
  if ('every' in value) return formatRhythm(value.every, language);
  return formatDuration(value, language);
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isList = (value: MessageValue): value is readonly MessageValue[] => Array.isArray(value);

function keysOf(value: MessageValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
