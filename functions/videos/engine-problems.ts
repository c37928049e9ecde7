import { longestClip } from '../engines/clip-length.ts';
import { configuredVendors } from '../engines/configured-vendors.ts';
import { findEngine, isAlive, isConfigured, makersOf, remoteParts } from '../engines/registry.ts';
import type { PlannedScene } from '../planning/clip-storyboard.ts';
import type { FieldError } from '../shared/errors.ts';
import type { VideoRequest } from './video-request.ts';

/**
 * Most parts of scenes that vendors make for one video: each is up to `maxSteps` turns of the workflow, of 9 events
 * each, in an execution that may have 25,000. See `functions/generation/remote/pace.ts`.
 */
export const maxRemoteParts = 50;

/** What stands in the way of asking an engine for anything. */
export const unusable = (engineId: string, now: Date): FieldError[] => {
  const engine = findEngine(engineId);
  if (engine === undefined)
    return [problem('engine', 'ENGINE_NOT_FOUND', `No engine is called "${engineId}"; see /api/v1/engines.`)];
  if (!isConfigured(engine, configuredVendors))
    return [
      problem(
        'engine',
        'ENGINE_NOT_CONFIGURED',
        engine.secret === undefined
          ? `The engine ${engineId} is not turned on in this environment.`
          : `The engine ${engineId} needs the secret "${engine.secret}", which this environment does not have.`,
      ),
    ];
  if (!isAlive(engine, now))
    return [
      problem(
        'engine',
        'ENGINE_RETIRED',
        `The engine ${engineId} ended on ${engine.endOfLife}; ` +
          (engine.successor === undefined ? 'see GET /api/v1/engines.' : `use "${engine.successor}".`),
      ),
    ];
  return [];
};

/** What of a request its engine does not take. */
export const limitProblems = (
  { engineId, kind, resolution, aspectRatio }: Omit<VideoRequest, 'kind'> & { kind: 'avatar' | 'prompt' },
  scenes: readonly PlannedScene[],
): FieldError[] => {
  const makers = makersOf(engineId, kind);
  const { limits } = makers.drawer;
  const field = kind === 'avatar' ? 'script' : 'prompt';
  const problems: FieldError[] = [];
  const kinds = findEngine(engineId)?.kinds;
  if (kinds !== undefined && !kinds.includes(kind))
    return [
      problem(
        'engine',
        'KIND_NOT_SUPPORTED',
        `${engineId} makes no film of a ${field}; ${kind === 'avatar' ? 'send a prompt' : 'send a script'}, or ask another engine.`,
      ),
    ];
  const allowed = (values: readonly string[]) => `it makes ${values.join(', ')}`;
  if (!limits.qualities.includes(resolution))
    problems.push(
      problem('quality', 'QUALITY_NOT_SUPPORTED', `Not by ${engineId}: ${allowed(limits.qualities)}.`),
    );
  if (!limits.aspectRatios.includes(aspectRatio))
    problems.push(
      problem('aspect_ratio', 'ASPECT_NOT_SUPPORTED', `Not by ${engineId}: ${allowed(limits.aspectRatios)}.`),
    );
  const long = scenes.find(({ estimatedSeconds }) => estimatedSeconds > longestClip(limits) + 0.01);
  if (long !== undefined)
    problems.push(
      problem(
        field,
        'SCENE_TOO_LONG',
        `Scene ${long.index + 1} takes ${Math.ceil(long.estimatedSeconds)} s; ${engineId} makes at most ` +
          `${longestClip(limits)} s at a time. Break its sentence up.`,
      ),
    );
  const wordy = scenes.find(({ narration }) => narration.length > (limits.textLength ?? Infinity));
  if (wordy !== undefined)
    problems.push(
      problem(
        field,
        'SCENE_TEXT_TOO_LONG',
        `Scene ${wordy.index + 1} has ${wordy.narration.length} characters; ${engineId} takes ${limits.textLength}.`,
      ),
    );
  const parts = remoteParts(makers).length * scenes.length;
  if (parts > maxRemoteParts)
    problems.push(
      problem(
        field,
        'TOO_MANY_SCENES',
        `This would be ${parts} pieces of work for ${engineId}; the most is ${maxRemoteParts}. Shorten the text.`,
      ),
    );
  return problems;
};

const problem = (path: string, code: string, message: string): FieldError => ({
  path: `body.${path}`,
  message,
  code,
});
