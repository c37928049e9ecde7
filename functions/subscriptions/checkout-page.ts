import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; --ink: #1d2330; --paper: #f4f5f8; --card: #fff; --accent: #3a4fd0 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --paper: #12151c; --card: #1b2029; --accent: #9db0ff } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 26rem; margin: 1.5rem; padding: 2rem; border-radius: 1rem; background: var(--card) }
.brand { margin: 0 0 1.5rem; font-weight: 700 }
.brand span { color: var(--accent) }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25 }
p { margin: 0 0 1rem }
a { color: var(--accent) }
`;

const words = {
  done: ['Thank you', 'What you bought is yours as soon as the payment has arrived.'],
  cancelled: ['Nothing was bought', 'You left before you paid, and nothing was charged.'],
  back: ['All is saved', 'Changes of your plan count at once.'],
} as const;

/** Of a page without a script, and with this one style. */
export const checkoutPageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=300',
  'content-security-policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'; ` +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** The page to which a customer comes back. It says nothing of what was bought. */
export const checkoutPage = (result: keyof typeof words): string => {
  const [title, text] = words[result];
  return `<!doctype html>
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
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/studio/#/account/credits">Go on in the Studio</a></p>
</main>
</body>
</html>
`;
};
