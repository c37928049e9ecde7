/**
 * `npm run bench:direction -- FOLDER [--quiet] [--out FILE] [--judged FILE]`: what presenters' films of scripts that
 * others wrote show. A script is `FOLDER/<language>/<name>.txt`. Prints each sentence or clause with what is shown with
 * it, and for each language the share of sentences that are shown with something, by kind. What is right a reader
 * decides: with `--judged FILE`, lines of `<language>/<name>:<number> right|wrong|harmless`, the shares of these are
 * printed, too.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { layoutWords } from '../engine/direction/direction-table.ts';
import { readPassages } from '../engine/direction/passages.ts';
import { sentenceSpans } from '../engine/direction/spans.ts';
import { filmOfScript } from '../engine/script.ts';
import { judgements, readJudgements } from './judgements.ts';
import { printTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    judged: { type: 'string' },
    out: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const [folder = ''] = positionals;

/** Says what is wrong with what was asked for, and ends. */
const refuse = (reason: string): never => {
  console.error(reason);
  process.exit(2);
};

const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
const languages = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
if (languages.length === 0)
  refuse(
    `${folder === '' ? 'No folder is named' : `No folders of scripts are in ${folder}`}. Say npm run bench:direction -- ` +
      'FOLDER; a script is FOLDER/<language>/<name>.txt, e.g. scripts/en/tale.txt.',
  );

/** A passage of a script, by its number there. */
interface Shown {
  id: string;
  language: string;
  kind: string;
  text: string;
  words: string;
}

const shownIn = async (language: string, name: string): Promise<{ shown: Shown[]; sentences: number }> => {
  const script = await readFile(join(folder, language, name), 'utf8');
  const film = filmOfScript(script, { language, width: 320, height: 180 });
  const sentences = film.scenes.reduce(
    (sum, { narration }) => sum + sentenceSpans(narration, language).length,
    0,
  );
  const passages = readPassages(film).flatMap((some, scene) =>
    some.map((passage) => ({ ...passage, scene })),
  );
  const shown = passages.map(({ from, to, layout, scene }, number): Shown => {
    const text = (film.scenes[scene]?.narration.slice(from, to) ?? '').replace(/\s+/gu, ' ').trim();
    const id = `${language}/${name.replace(/\.txt$/, '')}:${number + 1}`;
    return { id, language, kind: layout.kind, text, words: layoutWords(layout) };
  });
  return { shown, sentences };
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${Math.round((1000 * part) / whole) / 10} %`;

const judgedFile = values.judged;
const judgedAs =
  judgedFile === undefined
    ? undefined
    : await readFile(judgedFile, 'utf8')
        .then(
          (text) => readJudgements(text, judgedFile),
          () => refuse(`--judged ${judgedFile} cannot be read.`),
        )
        .catch((error: unknown) => refuse(error instanceof RangeError ? error.message : String(error)));

const kinds = ['aside', 'illustration', 'figure', 'list', 'quotation', 'comparison'];
const rows: string[][] = [];
const lines: string[] = [];
for (const language of languages.toSorted()) {
  const names = (await readdir(join(folder, language))).filter((name) => name.endsWith('.txt')).toSorted();
  const read = await Promise.all(names.map((name) => shownIn(language, name))).catch((error: unknown) =>
    refuse(`${join(folder, language)}: ${error instanceof Error ? error.message : error}`),
  );
  const all = read.flatMap(({ shown }) => shown);
  const sentences = read.reduce((sum, one) => sum + one.sentences, 0);
  const some = all.filter(({ kind }) => kind !== 'presenter');
  for (const { id, kind, text, words } of all) lines.push([id, kind, text, words].join('\t'));
  const judged = (judgement: string): number =>
    some.filter(({ id }) => judgedAs?.get(id) === judgement).length;
  rows.push([
    language,
    String(sentences),
    percent(some.length, sentences),
    ...kinds.map((kind) => String(some.filter((one) => one.kind === kind).length)),
    ...(judgedAs === undefined
      ? []
      : [...judgements.map((one) => percent(judged(one), sentences)), percent(judged('wrong'), some.length)]),
  ]);
}
if (!values.quiet) process.stdout.write(`${lines.join('\n')}\n`);
if (values.out !== undefined) await writeFile(values.out, `${lines.join('\n')}\n`);
printTable(
  'What is shown with the sentences of scripts',
  [
    ...['language', 'sentences', 'shown', ...kinds],
    ...(judgedAs === undefined ? [] : [...judgements, 'wrong of shown']),
  ],
  rows,
);
