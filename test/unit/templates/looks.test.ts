import { expect, it } from 'vitest';
import { definitionProblems } from '../../../functions/templates/definition-problems.ts';
import { renderRequest } from '../../../functions/templates/model.ts';
import { createTemplateBody } from '../../../functions/templates/schemas.ts';

const definitionOf = (request: object) =>
  createTemplateBody.parse({
    name: 'Looks',
    request: { script: 'Hello.', ...request },
    variables: [
      { name: 'logo', label: 'Logo', type: 'image', required: false },
      { name: 'corner', label: 'Corner', type: 'choice', choices: ['top-left', 'bottom-left'] },
      { name: 'seen', label: 'Opacity', type: 'number', min: 0.2, max: 1 },
    ],
  });

it('a template says how its pictures are shown, by words and variables; without the picture it says nothing', () => {
  const open = { logo_asset_id: '{{logo}}', logo_corner: '{{corner}}', logo_opacity: '{{seen}}' };
  const definition = definitionOf({ ...open, logo_size: 'small' });
  expect(definitionProblems(definition)).toEqual([]);
  const values = { corner: 'top-left', seen: '0.5' };
  expect(renderRequest(definition, { ...values, logo: 'a' })).toEqual({
    script: 'Hello.',
    logo_asset_id: 'a',
    logo_corner: 'top-left',
    logo_size: 'small',
    logo_opacity: 0.5,
  });
  expect(renderRequest(definition, values)).toEqual({ script: 'Hello.' });
});

it.each([
  [{ logo_size: 'huge' }, 'body.request.logo_size'],
  [{ logo_opacity: 0.1 }, 'body.request.logo_opacity'],
  [{ logo_opacity: '{{corner}}' }, 'body.request.logo_opacity'],
  [{ background_pan: 'up' }, 'body.request.background_pan'],
])('a template of %j is refused when it is made', (request, path) => {
  expect(definitionProblems(definitionOf(request)).map((error) => error.path)).toContain(path);
});
