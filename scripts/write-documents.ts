import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApiText, clientText, openApiText } from './documents.ts';

const root = join(import.meta.dirname, '..');
const openApiFile = join(root, 'docs/openapi.json');

/** `npm run openapi` writes the documents of the API, `npm run client` the types that the command line uses. */
if (process.argv[2] === 'client') {
  writeFileSync(join(root, 'client/openapi.d.ts'), await clientText(readFileSync(openApiFile, 'utf8')));
} else {
  writeFileSync(openApiFile, openApiText());
  writeFileSync(join(root, 'docs/asyncapi.json'), asyncApiText());
}
