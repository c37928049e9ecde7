/**
 * Bundles the functions that changed sources are part of: `node bin/rebuild.ts <folder> <path>...`, paths from the
 * project's folder. A process of its own, so that declarations are read as they are now. Prints one line of JSON:
 * `rebuilt`, the operations whose bundles the folder holds, and `declared`, what the templates say of every operation;
 * or `failures`, one text for each mistake.
 */
import { dirname, join } from 'node:path';
import { isFailure, rebuild, sourcesOf } from '../lib/rebuild.ts';

const root = dirname(import.meta.dirname);
const [outdir = '', ...changed] = process.argv.slice(2);
const tables = ['routes', 'triggers'].map((operationId) => ({
  operationId,
  file: join(root, 'functions', `${operationId}.ts`),
}));

/** What of a declaration is in the code alone: schemas, texts of documents, errors. */
const inCode = new Set([
  'summary',
  'description',
  'params',
  'query',
  'headers',
  'cookies',
  'body',
  'success',
  'missingPage',
  'errors',
  'examples',
  'consumes',
]);

const inTemplates = (declaration: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(declaration).filter(([name]) => !inCode.has(name))));

const run = async (): Promise<object> => {
  // Says where a mistake is; the import below would say it in Node's words.
  await sourcesOf(tables, root);
  const { routes } = await import('../functions/routes.ts');
  const { triggers } = await import('../functions/triggers.ts');
  const { entriesOf } = await import('../lib/bundle.ts');
  const domains: Readonly<Record<string, Readonly<Record<string, object>>>>[] = [routes, triggers];
  const declared = domains
    .flatMap((byDomain) => Object.values(byDomain))
    .flatMap((operations) => Object.entries(operations))
    .map(([operationId, declaration]) => [operationId, inTemplates(declaration)]);
  const rebuilt =
    changed.length === 0 ? [] : await rebuild(entriesOf(domains, root), { changed, root, outdir });
  return { rebuilt, declared: Object.fromEntries(declared) };
};

const failuresOf = (error: unknown): string[] =>
  isFailure(error)
    ? error.errors.map(({ text, location }) =>
        location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`,
      )
    : [error instanceof Error ? (error.stack ?? error.message) : String(error)];

console.log(JSON.stringify(await run().catch((error: unknown) => ({ failures: failuresOf(error) }))));
