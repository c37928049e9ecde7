import { escaped } from '../shared/html.ts';

/** Of a page without a script and without a style: it may hold a code. */
export const callbackPageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** The page to which Google sends a browser back. @param paste what its reader takes to where it was begun */
export const callbackPage = (title: string, text: string, paste?: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · Kinora</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${paste === undefined ? '' : `<p><code>${escaped(paste)}</code></p>`}
</main>
</body>
</html>
`;
