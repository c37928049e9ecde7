import { capital } from '../app/format.ts';

const subjects: Readonly<Record<string, string>> = { api_key: 'API key', youtube: 'YouTube' };

/** An action of the audit log in words: `auth.login_failed` is `Auth: login failed`. */
export const actionWords = (action: string): string => {
  const [about = '', what = ''] = action.split('.');
  const subject = subjects[about] ?? capital(about.replaceAll('_', ' '));
  return what === '' ? subject : `${subject}: ${what.replaceAll('_', ' ')}`;
};

/** Figures and words beside an action: `amount 50, reason An apology`. */
export const detailWords = (details: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(details)
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`)
    .join(', ');
