import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { architectureText } from './architecture-picture.ts';
import { asyncApiText, clientText, openApiText } from './documents.ts';

const root = join(import.meta.dirname, '..');
const openApiFile = join(root, 'docs/openapi.json');

/**
 * `npm run openapi` writes the documents of the API, `npm run client` the types that the client uses,
 * `npm run architecture` the picture of docs/architecture.md.
 */
if (process.argv[2] === 'client') {
  writeFileSync(join(root, 'client/openapi.d.ts'), await clientText(readFileSync(openApiFile, 'utf8')));
} else if (process.argv[2] === 'architecture') {
  writeFileSync(join(root, 'docs/architecture.svg'), architectureText());
} else {
  writeFileSync(openApiFile, openApiText());
  writeFileSync(join(root, 'docs/asyncapi.json'), asyncApiText());
}
