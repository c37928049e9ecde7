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
      { name: 'song', label: 'Music', type: 'audio', required: false },
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

it('a template speaks with the recording that a variable names, and with a voice where it names none', () => {
  const definition = definitionOf({ narration_asset_id: '{{song}}' });
  expect(definitionProblems(definition)).toEqual([]);
  expect(renderRequest(definition, { song: 'a' })).toEqual({ script: 'Hello.', narration_asset_id: 'a' });
  expect(definitionProblems(definitionOf({ narration_asset_id: '{{logo}}' }))).toMatchObject([
    { path: 'body.request.narration_asset_id', message: 'Must be one variable of type "audio".' },
  ]);
});

it('a template plays the music that a variable names, as loud as another says', () => {
  const definition = definitionOf({ music_asset_id: '{{song}}', music_volume: '{{seen}}' });
  expect(definitionProblems(definition)).toEqual([]);
  expect(renderRequest(definition, { song: 'a', seen: 0.5 })).toMatchObject({
    music_asset_id: 'a',
    music_volume: 0.5,
  });
  const misplaced = definitionOf({ music_asset_id: '{{logo}}', title: '{{song}}' });
  expect(definitionProblems(misplaced).map(({ path, message }) => [path, message])).toEqual([
    [
      'body.request.title',
      'A variable of type "audio" stands in music_asset_id or narration_asset_id alone.',
    ],
    ['body.request.music_asset_id', 'Must be one variable of type "audio".'],
  ]);
});

it('a template shows the pictures that variables name under sentences, and those that have no value not', () => {
  const bRoll = [
    { asset_id: '{{logo}}', sentence: 1, fit: 'contain' },
    { asset_id: '{{logo}}', sentence: 3 },
  ];
  const definition = definitionOf({ b_roll: bRoll });
  expect(definitionProblems(definition)).toEqual([]);
  expect(renderRequest(definition, { logo: 'a' }).b_roll).toEqual([
    { asset_id: 'a', sentence: 1, fit: 'contain' },
    { asset_id: 'a', sentence: 3 },
  ]);
  expect(renderRequest(definition, {})).toEqual({ script: 'Hello.' });
  const fixed = definitionProblems(definitionOf({ b_roll: [{ asset_id: 'a', sentence: 1 }] }));
  expect(fixed.map(({ path, code }) => [path, code])).toEqual([
    ['body.request.b_roll.0.asset_id', 'VARIABLE_MISPLACED'],
  ]);
  const stray = definitionProblems(definitionOf({ b_roll: [{ asset_id: '{{song}}', sentence: 1 }] }));
  expect(stray[0]).toMatchObject({ path: 'body.request.b_roll.0.asset_id', code: 'VARIABLE_MISPLACED' });
});

it.each([
  [{ logo_size: 'huge' }, 'body.request.logo_size'],
  [{ logo_opacity: 0.1 }, 'body.request.logo_opacity'],
  [{ logo_opacity: '{{corner}}' }, 'body.request.logo_opacity'],
  [{ music_volume: 3 }, 'body.request.music_volume'],
  [{ background_pan: 'up' }, 'body.request.background_pan'],
])('a template of %j is refused when it is made', (request, path) => {
  expect(definitionProblems(definitionOf(request)).map((error) => error.path)).toContain(path);
});

it('a template films from the pictures that variables name, by the engine that it says', () => {
  const { script: _, ...asked } = definitionOf({}).request;
  const definition = {
    ...definitionOf({}),
    request: {
      ...asked,
      prompt: 'A ferry leaves.',
      engine: 'veo',
      first_frame_asset_id: '{{logo}}',
      duration: 6,
    },
  };
  expect(definitionProblems(definition)).toEqual([]);
  expect(renderRequest(definition, { logo: 'a' })).toEqual({
    prompt: 'A ferry leaves.',
    engine: 'veo',
    first_frame_asset_id: 'a',
    duration: 6,
  });
  const misplaced = { ...definition, request: { ...definition.request, last_frame_asset_id: '{{song}}' } };
  expect(definitionProblems(misplaced).map(({ path, code }) => [path, code])).toContainEqual([
    'body.request.last_frame_asset_id',
    'VARIABLE_MISPLACED',
  ]);
});
