/** `0:07`, `12:40`, `1:02:03`. */
export const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const tail = `${hours > 0 ? pad(minutes) : minutes}:${pad(rest)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
};

const pad = (number: number): string => String(number).padStart(2, '0');

/** `0.4 s`, `8.2 s`, `31 s`, `2 min 05 s`. */
export const spell = (seconds: number): string => {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
};

/** `in 8.2 s`, `now`. @param moment RFC 3339 @param now milliseconds since the epoch */
export const spellUntil = (moment: string, now: number = Date.now()): string => {
  const seconds = (Date.parse(moment) - now) / 1000;
  return seconds < 0.5 ? 'now' : `in ${spell(seconds)}`;
};

/** `512 B`, `2.4 MB`: decimal units, as file managers and network speeds have them. */
export const spellBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
};

/** `1 credit`, `4 credits`. */
export const spellCredits = (credits: number): string => `${credits} ${credits === 1 ? 'credit' : 'credits'}`;
