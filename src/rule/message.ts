//! Messages: texts with `{placeholders}`, filled in the language of the document they are about.
import {
  formatDate,
  formatDuration,
  formatList,
  formatMoney,
  type CalendarDate,
  type Duration,
  type Money,
} from '../value/index.ts';

/** What a placeholder may be filled with. */
export type MessageValue = string | number | CalendarDate | Duration | Money | readonly string[];

/**
 * Fills `{name}` from the data; `{name:date}` takes an ISO 8601 day. A placeholder without data stays as it is, so that a
 * test sees it.
 */
export function formatMessage(template: string, data: Readonly<Record<string, MessageValue>>, language: string): string {
  return template.replace(/\{(\w+)(:date)?\}/g, (all, name: string, date: string | undefined) => {
    const value = data[name];
    return value === undefined ? all : formatValue(value, language, date !== undefined);
  });
}

function formatValue(value: MessageValue, language: string, isDate: boolean): string {
  if (typeof value === 'string') return isDate && isDay.test(value) ? formatDate(value, language) : value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) return formatList(value, language);
  if ('precision' in value) return formatDate(value, language);
  if ('amount' in value) return formatMoney(value, language);
  return formatDuration(value, language);
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isList = (value: MessageValue): value is readonly string[] => Array.isArray(value);
