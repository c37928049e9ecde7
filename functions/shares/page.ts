import { createHash } from 'node:crypto';
import { escaped } from '../shared/html.ts';
import type { SharedVideo } from './store.ts';

/** A page and the headers it is sent with. */
interface Page {
  html: string;
  headers: Readonly<Record<string, string>>;
}

/** Of all that an address of a share answers: no search engine lists it, no other site is told of it. */
export const privateHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' } as const;

const style = `
:root { color-scheme: light dark; --ink: #1d2330; --soft: #5a6376; --paper: #f4f5f8; --card: #fff; --accent: #3a4fd0 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --soft: #a3acbf; --paper: #12151c; --card: #1b2029; --accent: #9db0ff } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; min-height: 100svh; display: grid; grid-template-columns: minmax(0, 1fr); align-content: center; justify-items: center; gap: 1rem; padding: clamp(.75rem, 3vw, 2rem); background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 60rem; overflow: hidden; border-radius: 1rem; background: var(--card); box-shadow: 0 .5rem 2rem rgb(0 0 0 / .12) }
video { display: block; width: 100%; height: auto; max-height: 75vh; max-height: 75svh; background: #000 }
.words { padding: 1rem clamp(1rem, 3vw, 1.5rem) 1.25rem }
h1 { margin: 0 0 .25rem; font-size: clamp(1.15rem, 1rem + 1vw, 1.6rem); line-height: 1.25; overflow-wrap: anywhere }
p { margin: 0; color: var(--soft) }
footer { color: var(--soft); font-size: .9rem }
footer span { color: var(--accent) }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.none { max-width: 26rem }
`;

const styleHash = `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`;

/** What nothing but its style and, where there is one, the origin of its media may come into. */
const headersOf = (mediaOrigin: string): Page['headers'] => ({
  ...privateHeaders,
  'content-security-policy':
    `default-src 'none'; style-src ${styleHash}; img-src 'self'${mediaOrigin}; media-src 'self'${mediaOrigin}; ` +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
});

const documentOf = ({ title, head = '', main }: { title: string; head?: string; main: string }): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · Kinora</title>
${head}<style>${style}</style>
</head>
<body>
${main}
<footer><span aria-hidden="true">▶</span> Kinora</footer>
</body>
</html>
`;

/** The one answer to every address that opens nothing. */
export const missingPage: Page = {
  html: documentOf({
    title: 'This link does not work',
    main: `<main class="none">
<div class="words">
<h1>This link does not work</h1>
<p>It may have ended, or whoever shared the video took it back. Ask them for a new one.</p>
</div>
</main>`,
  }),
  headers: headersOf(''),
};

/** Minutes and seconds: `1:05`. */
const lengthOf = (seconds: number): string => {
  const whole = Math.max(1, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

const dayOf = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * The page of a shared video. It says of its owner nothing but the title.
 *
 * @param at `address` and `path` of the page, the latter on its own origin; `film` and `poster`: signed links
 */
export const sharedPage = (
  { video, expiresAt }: SharedVideo,
  { address, path, film, poster }: { address: string; path: string; film: string; poster: string },
): Page => {
  const { title, language, result } = video;
  const { width = 16, height = 9, durationSeconds = 0 } = result ?? {};
  const length = lengthOf(durationSeconds);
  const end = new Date(expiresAt * 1000);
  const main = `<main>
<video controls playsinline preload="metadata" width="${width}" height="${height}" poster="${escaped(poster)}" aria-labelledby="title">
<source src="${escaped(film)}" type="video/mp4">
<track kind="captions" src="${path}/captions.vtt" srclang="${escaped(language)}" label="Captions">
<a href="${path}/video.mp4">Watch the video</a>
</video>
<div class="words">
<h1 id="title" lang="${escaped(language)}" dir="auto">${escaped(title)}</h1>
<p>${length} · this link works until <time datetime="${end.toISOString()}">${dayOf.format(end)}</time></p>
</div>
</main>`;
  const head = previewOf({
    'og:type': 'video.other',
    'og:site_name': 'Kinora',
    'og:title': title,
    'og:description': `A video of ${length} minutes.`,
    'og:url': address,
    'og:image': `${address}/poster.jpg`,
    'og:image:type': 'image/jpeg',
    'og:video': `${address}/video.mp4`,
    ...(address.startsWith('https:') ? { 'og:video:secure_url': `${address}/video.mp4` } : {}),
    'og:video:type': 'video/mp4',
    'og:video:width': String(width),
    'og:video:height': String(height),
  });
  return { html: documentOf({ title, head, main }), headers: headersOf(` ${new URL(film).origin}`) };
};

/** What other places show of the page: Open Graph, and the one name that X does not take from it. */
const previewOf = (properties: Readonly<Record<string, string>>): string =>
  [
    ...Object.entries(properties).map(
      ([property, content]) => `<meta property="${property}" content="${escaped(content)}">\n`,
    ),
    '<meta name="twitter:card" content="summary_large_image">\n',
  ].join('');
