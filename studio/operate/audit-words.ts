import { capital } from '../app/format.ts';

/** An action of the audit log in words: `auth.login_failed` is `Auth: login failed`. */
export const actionWords = (action: string): string => {
  const [about = '', what = ''] = action.split('.');
  const subject = about === 'api_key' ? 'API key' : about === 'youtube' ? 'YouTube' : capital(about);
  return what === '' ? subject : `${subject}: ${what.replaceAll('_', ' ')}`;
};

/** Figures and words beside an action: `amount 50, reason An apology`. */
export const detailWords = (details: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(details)
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`)
    .join(', ');
