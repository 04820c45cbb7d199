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

/** Fills `{name}` from the data. A placeholder without data stays as it is, so that a test sees it. */
export function formatMessage(template: string, data: Readonly<Record<string, MessageValue>>, language: string): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = data[name];
    return value === undefined ? all : formatValue(value, language);
  });
}

function formatValue(value: MessageValue, language: string): string {
  if (typeof value === 'string') return isDay.test(value) ? formatDate(value, language) : value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) return formatList(value, language);
  if ('precision' in value) return formatDate(value, language);
  if ('amount' in value) return formatMoney(value, language);
  return formatDuration(value, language);
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isList = (value: MessageValue): value is readonly string[] => Array.isArray(value);
