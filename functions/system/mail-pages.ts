import { createHash } from 'node:crypto';

/** A page that a link in a mail opens. */
interface PageParts {
  title: string;
  /** HTML inside of `<main>`. */
  main: string;
  /** JavaScript of the page alone; `ask`, `say`, `show` and `token` stand before it. */
  script: string;
}

/** A page and the headers it is sent with. */
export interface Page {
  html: string;
  headers: Readonly<Record<string, string>>;
}

const style = `
:root { color-scheme: light dark; --ink: #1d2330; --paper: #f4f5f8; --card: #fff; --line: #8a93a6; --accent: #3a4fd0; --bad: #b3261e; --good: #1b7f4b }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --paper: #12151c; --card: #1b2029; --line: #7d879b; --accent: #9db0ff; --bad: #ff9a92; --good: #7fd9a8 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 26rem; padding: 2rem; border-radius: 1rem; background: var(--card); box-shadow: 0 .5rem 2rem rgb(0 0 0 / .12) }
.brand { margin: 0 0 1.5rem; font-weight: 700; letter-spacing: .04em }
.brand span { color: var(--accent) }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25 }
p { margin: 0 0 1rem }
a { color: var(--accent) }
label { display: block; margin: 0 0 .25rem; font-weight: 600 }
input { width: 100%; margin: 0 0 1rem; padding: .7rem .8rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: inherit; font: inherit }
button { width: 100%; padding: .75rem 1rem; border: 0; border-radius: .5rem; background: var(--accent); color: var(--card); font: inherit; font-weight: 600; cursor: pointer }
button:disabled { opacity: .6; cursor: progress }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[role=status] { margin: 1rem 0 0; min-height: 1.5em }
[role=status]:empty { margin: 0; min-height: 0 }
.bad { color: var(--bad) }
.good { color: var(--good) }
[hidden] { display: none }
`;

/** The token leaves the address at once: it must not stand in the history, nor in what somebody copies. */
const common = `
const token = new URLSearchParams(location.hash.slice(1)).get('token') || '';
if (location.hash) history.replaceState(null, '', location.pathname);
const status = document.querySelector('[role=status]');
const say = (text, kind) => { status.textContent = text; status.className = kind };
const show = (id) => { for (const part of document.querySelectorAll('main > section')) part.hidden = part.id !== id };
const words = { TOKEN_INVALID: 'This link was used before, or has expired.' };
const ask = async (path, body) => {
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    return { error: 'Kinora cannot be reached. Is this device online? Please try again.' };
  }
  if (answer.ok) return {};
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 429) return { error: 'Too many tries. Please wait a minute and try again.' };
  if (answer.status >= 500) return { error: 'Something went wrong at our end. Please try again in a minute.' };
  const [first] = Array.isArray(problem.errors) ? problem.errors : [];
  const text = words[problem.code] || (first && (first.message || first.detail)) || problem.detail;
  return { code: problem.code, error: typeof text === 'string' ? text : 'That did not work.' };
};
`;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * A whole page: one file, which loads nothing and speaks to its own origin alone. Its policy lets exactly this style
 * and this script run.
 */
const page = ({ title, main, script: own }: PageParts): Page => {
  const script = `${common}${own}`;
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Kinora</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="brand"><span aria-hidden="true">▶</span> Kinora</p>
${main}
<p role="status" aria-live="polite"></p>
<noscript><p class="bad">This page needs JavaScript.</p></noscript>
</main>
<script>${script}</script>
</body>
</html>
`,
    headers: {
      'cache-control': 'public, max-age=300',
      'content-security-policy':
        `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; connect-src 'self'; ` +
        "img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  };
};

/** Takes the token of `POST /api/v1/auth/password/reset` and a new password. */
export const resetPasswordPage = page({
  title: 'Set a new password',
  main: `<section id="set" hidden>
<h1>Set a new password</h1>
<p>All devices that are signed in will be signed out.</p>
<form>
<label for="password">New password</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required>
<label for="again">The same again</label>
<input id="again" name="again" type="password" autocomplete="new-password" minlength="8" required>
<button>Set password</button>
</form>
</section>
<section id="renew" hidden>
<h1>This link does not work any more</h1>
<p>A link works once and for one hour. Say your address, and we send another.</p>
<form>
<label for="email">E-mail address</label>
<input id="email" name="email" type="email" autocomplete="email" required>
<button>Send a new link</button>
</form>
</section>
<section id="done" hidden>
<h1 tabindex="-1">Your password is changed</h1>
<p><a href="/studio/#/sign-in">Sign in with it</a></p>
</section>`,
  script: `
show(token ? 'set' : 'renew');
const submitted = (id, work) => {
  const form = document.querySelector('#' + id + ' form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    await work(Object.fromEntries(new FormData(form)));
    button.disabled = false;
  });
};
submitted('set', async ({ password, again }) => {
  if (password !== again) return say('The two passwords differ.', 'bad');
  say('', '');
  const { code, error } = await ask('/api/v1/auth/password/reset', { token, password });
  if (code === 'TOKEN_INVALID') show('renew');
  if (error) return say(error, 'bad');
  show('done');
  say('', '');
  document.querySelector('#done h1').focus();
});
submitted('renew', async ({ email }) => {
  const { error } = await ask('/api/v1/auth/password/forgot', { email });
  say(error || 'If there is an account of this address, a mail is on its way.', error ? 'bad' : 'good');
});
`,
});

/**
 * Takes the token of `POST /api/v1/auth/verify-email`. It asks for a click: what looks at links in mails before
 * people do must not use them up.
 */
export const verifyEmailPage = page({
  title: 'Confirm your address',
  main: `<section id="confirm" hidden>
<h1>Confirm your address</h1>
<p>This address will belong to your Kinora account.</p>
<button type="button">Confirm</button>
</section>
<section id="renew" hidden>
<h1 tabindex="-1">This link does not work any more</h1>
<p>A link works once and for 24 hours. <a href="/studio/#/account/profile">Sign in</a> and ask for another.</p>
</section>
<section id="done" hidden>
<h1 tabindex="-1">Your address is confirmed</h1>
<p>Thank you. <a href="/studio/">Go on in the Studio</a></p>
</section>`,
  script: `
show(token ? 'confirm' : 'renew');
const button = document.querySelector('#confirm button');
button.addEventListener('click', async () => {
  button.disabled = true;
  say('', '');
  const { code, error } = await ask('/api/v1/auth/verify-email', { token });
  button.disabled = false;
  if (error && code !== 'TOKEN_INVALID') return say(error, 'bad');
  const end = error ? 'renew' : 'done';
  show(end);
  document.querySelector('#' + end + ' h1').focus();
});
`,
});
