import type { Film } from '../contract.ts';
import type { Layout } from './direction.ts';
import { readPassages } from './passages.ts';

/** What is read in a passage that has a layout, on one line. */
export const layoutWords = (layout: Layout): string => {
  switch (layout.kind) {
    case 'presenter':
      return '';
    case 'aside':
    case 'illustration': {
      const { subjects, place, own } = layout.illustration;
      if (own !== undefined) return own.checksum;
      return `${subjects.join(', ')}${place === undefined ? '' : ` (${place})`}`;
    }
    case 'figure': {
      const { before, value, after, label } = layout.figure;
      return `${before}${value}${after} | ${label}`;
    }
    case 'list':
      return layout.list.items.map(({ text }) => text).join(' / ');
    case 'quotation':
      return layout.quotation.author;
    case 'comparison':
      return layout.comparison.sides.map(({ label }) => label).join(' | ');
  }
};

/** A line for each passage of a film: its scene, what is shown, the words that are spoken, and what is read in them. */
export const directionTable = (film: Film): string =>
  readPassages(film)
    .flatMap((passages, index) =>
      passages.map(({ from, to, layout }) => {
        const spoken = film.scenes[index]?.narration.slice(from, to).trim() ?? '';
        const columns = [String(index).padStart(3), layout.kind.padEnd(12), spoken, layoutWords(layout)];
        return `${columns.join('  ').trimEnd()}\n`;
      }),
    )
    .join('');
