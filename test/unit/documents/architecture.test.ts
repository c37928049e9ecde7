import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routes } from '../../../functions/routes.ts';
import { architectureText } from '../../../scripts/architecture-picture.ts';

test('docs/architecture.svg is what `npm run architecture` draws from the declarations', () => {
  const drawn = architectureText();
  expect(readFileSync('docs/architecture.svg', 'utf8')).toBe(drawn);
  for (const domain of Object.keys(routes)) expect(drawn).toContain(`>${domain}  `);
});
