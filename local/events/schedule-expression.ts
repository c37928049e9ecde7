const unitMilliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const dayMilliseconds = 86_400_000;
/** A date that does not come within so many days does not come: `cron(0 0 30 2 ? *)`. */
const searchDays = 366 * 9;

/** When a schedule runs next after a time; undefined when it does not run again. Times are UTC milliseconds. */
export type Schedule = (after: number) => number | undefined;

/**
 * Reads `rate(5 minutes)`, `cron(0 12 * * ? *)` or `at(2026-11-22T10:00:00)`, in UTC.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 *
 * @param startedAt the moment from which a rate counts
 * @throws Error for any other expression
 */
export const parseSchedule = (expression: string, startedAt: number): Schedule => {
  const [, kind, text = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return rate(text, startedAt);
  if (kind === 'cron') return cron(text);
  const moment = Date.parse(`${text}Z`);
  if (kind !== 'at' || Number.isNaN(moment)) throw new Error(`not a schedule: ${expression}`);
  return (after) => (moment > after ? moment : undefined);
};

const rate = (text: string, startedAt: number): Schedule => {
  const [, count, unit] = /^(\d+)\s+(minute|hour|day)s?$/.exec(text) ?? [];
  const period = Number(count) * (unitMilliseconds[unit ?? ''] ?? 0);
  if (!period) throw new Error(`not a rate: ${text}`);
  return (after) => startedAt + (Math.max(0, Math.floor((after - startedAt) / period)) + 1) * period;
};

const cron = (text: string): Schedule => {
  const fields = text.split(/\s+/);
  const [minute, hour, day, month, weekday, year] = fields;
  if (!minute || !hour || !day || !month || !weekday || !year || fields.length !== 6) {
    throw new Error(`not six fields: ${text}`);
  }
  if ((day === '?') === (weekday === '?')) throw new Error(`one of the two days is ?: ${text}`);
  const minutes = parseField(minute, 0, 59);
  const hours = parseField(hour, 0, 23);
  const months = parseField(month, 1, 12, monthNames, 1);
  const years = parseField(year, 1970, 2199);
  const isDay = day === '?' ? weekdayTest(weekday) : dayTest(day);
  const times = hours.flatMap((h) => minutes.map((m) => (h * 60 + m) * 60_000));
  return (after) => {
    const firstDay = Math.floor(after / dayMilliseconds);
    for (let index = firstDay; index < firstDay + searchDays; index++) {
      const date = new Date(index * dayMilliseconds);
      if (!years.includes(date.getUTCFullYear()) || !months.includes(date.getUTCMonth() + 1) || !isDay(date))
        continue;
      const time = times.find((offset) => index * dayMilliseconds + offset > after);
      if (time !== undefined) return index * dayMilliseconds + time;
    }
    return undefined;
  };
};

/** `*`, `5`, `1-5`, `0/15`, `1-10/3`, names, and lists of these: the numbers it stands for, ascending. */
const parseField = (
  text: string,
  low: number,
  high: number,
  names: string[] = [],
  nameBase = 0,
): number[] => {
  const number = (part: string): number => {
    const index = names.indexOf(part.toUpperCase());
    const value = index >= 0 ? index + nameBase : /^\d+$/.test(part) ? Number(part) : Number.NaN;
    if (!(value >= low && value <= high)) throw new Error(`${part} is not between ${low} and ${high}`);
    return value;
  };
  const values = text.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [from, to] = range === '*' ? [String(low), String(high)] : range.split('-');
    const start = number(from ?? '');
    const end = to === undefined ? (step === undefined ? start : high) : number(to);
    const stride = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(stride) || stride < 1) throw new Error(`not a step: ${part}`);
    return Array.from(
      { length: Math.max(0, Math.floor((end - start) / stride) + 1) },
      (_, n) => start + n * stride,
    );
  });
  return [...new Set(values)].sort((left, right) => left - right);
};

/** Day of the month: numbers, `L` (the last), `LW` (the last weekday), `15W` (the weekday nearest to it). */
const dayTest = (text: string): ((date: Date) => boolean) => {
  if (text === 'L') return (date) => date.getUTCDate() === lastDay(date);
  const nearest = text === 'LW' ? lastDay : /^(\d+)W$/.exec(text) && (() => Number.parseInt(text, 10));
  if (nearest) return (date) => date.getUTCDate() === nearestWeekday(date, nearest(date));
  const days = parseField(text, 1, 31);
  return (date) => days.includes(date.getUTCDate());
};

/** Day of the week, 1 is Sunday: numbers and names, `5L` (the last Thursday), `2#1` (the first Monday). */
const weekdayTest = (text: string): ((date: Date) => boolean) => {
  const [, dayText, mark, nth] = /^(\d|[A-Z]{3})(L|#(\d))$/i.exec(text) ?? [];
  if (text === 'L') return (date) => date.getUTCDay() === 6;
  if (dayText === undefined) {
    const days = parseField(text, 1, 7, weekdayNames, 1);
    return (date) => days.includes(date.getUTCDay() + 1);
  }
  const [day] = parseField(dayText, 1, 7, weekdayNames, 1);
  return (date) => {
    if (date.getUTCDay() + 1 !== day) return false;
    const last = date.getUTCDate() + 7 > lastDay(date);
    return mark?.toUpperCase() === 'L' ? last : Math.ceil(date.getUTCDate() / 7) === Number(nth);
  };
};

const lastDay = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

/** The Monday to Friday nearest to a day, within its month. */
const nearestWeekday = (date: Date, day: number): number => {
  const end = lastDay(date);
  if (day > end) return -1;
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === 6) return day > 1 ? day - 1 : day + 2;
  if (weekday === 0) return day < end ? day + 1 : day - 2;
  return day;
};
