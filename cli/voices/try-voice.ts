import { loadNeuralModel } from '../../functions/engines/neural/runtime.ts';

/**
 * Has a model speak once, in a process of its own: the runtime ends the process of a model that it cannot load. Prints
 * how many seconds were heard; exits with 1 where it does not speak.
 */
const [place = '{}', speaker = '0'] = process.argv.slice(2);
try {
  const model = await loadNeuralModel(JSON.parse(place));
  const { samples, sampleRate } = await model.speak('One, two, three.', Number(speaker));
  if (!samples.some((sample) => Math.abs(sample) > 0.003)) throw new Error('Nobody is heard in its sound');
  console.log((samples.length / sampleRate).toFixed(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
