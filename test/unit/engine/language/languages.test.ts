import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { deedWords, languageOf, languages, vocabularies } from '../../../../engine/language/languages.ts';

const root = join(import.meta.dirname, '../../../..');
const home = 'engine/language';
const folders = readdirSync(join(root, home), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name));

/** English is the language of requests that name none, and `id` is not only Indonesian. */
const ambiguous = ['en', 'id'];
const tags = languages
  .flatMap(({ tag, accents }) => [tag, ...accents.map((accent) => accent.tag)])
  .filter((tag) => !ambiguous.includes(tag));
const literal = new RegExp(`['"](?:${[...new Set(tags)].join('|')})['"]`, 'i');

describe('a language', () => {
  it('is a folder by its tag that the index lists', () => {
    expect(languages.map(({ tag }) => tag).toSorted()).toEqual(folders.toSorted());
    expect(Object.keys(vocabularies).toSorted()).toEqual(folders.toSorted());
    expect(Object.keys(deedWords).toSorted()).toEqual(folders.toSorted());
    for (const folder of folders)
      expect(readdirSync(join(root, home, folder)).toSorted()).toEqual([
        'deeds.ts',
        'direction.ts',
        'language.ts',
        'words.ts',
      ]);
  });

  it('is named nowhere else', () => {
    expect("resolve('de')").toMatch(literal);
    const naming = ['engine', 'functions']
      .flatMap(sourcesIn)
      // Lists of vendors' voices say what each of them speaks.
      .filter((path) => !/^functions\/engines\/\w+\/voices\.ts$/.test(path))
      .filter((path) => !path.startsWith(`${home}/`) && literal.test(readFileSync(join(root, path), 'utf8')));
    expect(naming).toEqual([]);
  });

  it('has accents of its own tag, and is found by any of them', () => {
    for (const language of languages) {
      expect(language.accents.length).toBeGreaterThan(0);
      for (const { tag } of language.accents) expect(languageOf(tag)).toBe(language);
    }
    expect(languageOf('PT-ao')?.tag).toBe('pt');
    expect(languageOf('xx')).toBeUndefined();
  });
});

describe('the catalogue', () => {
  it('is bundled without the words of storyboards', async () => {
    const { metafile } = await build({
      entryPoints: [join(root, 'engine/catalogue.ts')],
      absWorkingDir: root,
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    const [output] = Object.values(metafile.outputs);
    const bundled = Object.keys(output?.inputs ?? {});
    expect(bundled).toContain(`${home}/de/language.ts`);
    expect(bundled.filter((path) => /(?:words|\/\w+\/deeds)\.ts$/.test(path))).toEqual([]);
  });
});
