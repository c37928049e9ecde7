/** A titled box with lines of text; all measures in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  lines: readonly string[];
}

export interface Arrow {
  from: Box;
  to: Box;
}

export interface Picture {
  /** What screen readers say of it. */
  title: string;
  width: number;
  height: number;
  boxes: readonly Box[];
  arrows: readonly Arrow[];
}

const lineHeight = 18;
const padding = 12;

/** A box as high as its lines need. */
export const box = (x: number, y: number, width: number, title: string, lines: readonly string[]): Box => ({
  x,
  y,
  width,
  height: 2 * padding + lineHeight * (lines.length + 1) + 4,
  title,
  lines,
});

export const arrow = (from: Box, to: Box): Arrow => ({ from, to });

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

const drawBox = ({ x, y, width, height, title, lines }: Box): string[] => [
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" class="box"/>`,
  `<text x="${x + padding}" y="${y + padding + 13}" class="title">${escaped(title)}</text>`,
  ...lines.map(
    (line, index) =>
      `<text x="${x + padding}" y="${y + padding + 17 + lineHeight * (index + 1)}">${escaped(line)}</text>`,
  ),
];

/** Where an arrow leaves and arrives: at the sides that face each other, where the boxes overlap if they do. */
const ends = ({ from, to }: Arrow): [number, number, number, number] => {
  const middle = (low: number, high: number): number => Math.round((low + high) / 2);
  const top = Math.max(from.y, to.y);
  const bottom = Math.min(from.y + from.height, to.y + to.height);
  const left = Math.max(from.x, to.x);
  const right = Math.min(from.x + from.width, to.x + to.width);
  if (right - left > 20) {
    const x = middle(left, right);
    return from.y < to.y ? [x, from.y + from.height, x, to.y] : [x, from.y, x, to.y + to.height];
  }
  const fromY = bottom - top > 20 ? middle(top, bottom) : middle(from.y, from.y + from.height);
  const toY = bottom - top > 20 ? fromY : middle(to.y, to.y + to.height);
  return from.x < to.x ? [from.x + from.width, fromY, to.x, toY] : [from.x, fromY, to.x + to.width, toY];
};

const drawArrow = (line: Arrow): string => {
  const [x1, y1, x2, y2] = ends(line);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="arrow" marker-end="url(#head)"/>`;
};

const style = [
  'text{font:13px system-ui,sans-serif;fill:#33415c}',
  '.title{font-weight:600;fill:#0b1f3a}',
  '.box{fill:#f7f9fc;stroke:#b8c4d6}',
  '.arrow{stroke:#5b7aa8;stroke-width:1.5}',
].join('');

/** An SVG file. The same picture gives the same bytes. */
export const pictureOf = ({ title, width, height, boxes, arrows }: Picture): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b7aa8"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...arrows.map(drawArrow),
    ...boxes.flatMap(drawBox),
    '</svg>',
    '',
  ].join('\n');
