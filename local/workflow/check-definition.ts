import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';

const project = join(import.meta.dirname, '..', '..');

/** Where the digests of right definitions are kept; `npm ci` empties it. */
const usualFolder = join(project, 'node_modules', '.cache', 'kinora-definitions');

let lockFile: Buffer | undefined;

/**
 * Validates a definition against the schema of the Amazon States Language, with its JSONPaths and ARNs. The validator
 * compiles that schema anew each time, which takes half of a cloud's start: a definition that was right before, by the
 * same packages, is right.
 *
 * @param folder where a file for each right definition is kept, named by its digest
 * @throws Error that says what is wrong
 */
export const checkDefinition = (definition: unknown, folder = usualFolder): void => {
  lockFile ??= readFileSync(join(project, 'package-lock.json'));
  const digest = createHash('sha256').update(lockFile).update(JSON.stringify(definition)).digest('hex');
  const right = join(folder, digest);
  if (existsSync(right)) return;
  new StateMachine(definition as StateMachineDefinition);
  mkdirSync(folder, { recursive: true });
  writeFileSync(right, '');
};
