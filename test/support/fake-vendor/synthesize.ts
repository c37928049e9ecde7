/**
 * Run in a process of its own, whose folder keeps the voice: writes into `cdk.out` there the app with all vendors that
 * doubles stand in for, the fake vendor, and a neural voice called tester. Its arguments are the settings, as JSON.
 */
import { join, resolve } from 'node:path';
import { addVoice } from '../../../cli/voices/added-voices.ts';
import { routes } from '../../../functions/routes.ts';
import { triggers } from '../../../functions/triggers.ts';
import { synthesize } from '../../../lib/synthesize.ts';
import { writeTestVoice } from '../neural-voice/test-voice.ts';

const root = resolve(import.meta.dirname, '../../..');
const [settings = '{}'] = process.argv.slice(2);
await writeTestVoice('tester');
const voice = await addVoice('tester', { gender: 'female', speaker: 0 });
const substitutes = Object.fromEntries(
  ['providers', 'work'].map((name) => [
    join(root, 'functions/engines', `${name}.ts`),
    join(import.meta.dirname, `${name}.ts`),
  ]),
);
await synthesize({
  routes,
  triggers,
  root,
  outdir: resolve('cdk.out'),
  context: {
    env: 'dev',
    frontDoor: false,
    engineLayer: false,
    set: JSON.parse(settings),
    neuralVoices: [voice],
  },
  substitutes,
  reuseBundles: true,
});
