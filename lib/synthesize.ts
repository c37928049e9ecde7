import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Checks } from './acknowledgements.ts';
import { buildApp, type Contents } from './app.ts';
import { bundle, entriesOf } from './bundle.ts';
import { bundleCached, bundleSubstituted } from './bundle-cache.ts';
import type { Config } from './config.ts';
import { voiceSubstitutes } from './neural-voices.ts';
import { demandRegion, readConfig } from './read-config.ts';
import { bundleStudio } from './studio-bundle.ts';
import { SynthesisError } from './synthesis-error.ts';

export interface SynthesizeOptions extends Contents {
  /** Emptied, then filled with templates and assets. */
  outdir: string;
  /** Of the deploy. @default not known, and not checked */
  region?: string | undefined;
  /** Context such as `env` and `set`; what the CDK CLI was given wins. @default none */
  context?: Record<string, unknown>;
  /** Take the bundles of an earlier synthesis if no source has changed since. @default false */
  reuseBundles?: boolean;
  /** Sources by absolute path, and what is bundled in their place; bundles that have one are made anew. @default none */
  substitutes?: Readonly<Record<string, string>>;
}

/**
 * Bundles the functions and writes the templates of one environment.
 *
 * @throws when the configuration, an operation's file or a bundle is wrong, or a check of cdk-nag finds something
 */
export const synthesize = async (options: SynthesizeOptions): Promise<CloudAssembly> => {
  emptyAssembly(options.outdir);
  const app = new App({
    outdir: options.outdir,
    autoSynth: false,
    builtinCloudFormationValidation: false,
    treeMetadata: false,
    context: { ...featureFlags(), ...options.context },
  });
  const config = readConfig(app.node);
  demandRegion(config, options.region);
  const bundles = mkdtempSync(join(tmpdir(), 'kinora-bundles-'));
  const generated = mkdtempSync(join(tmpdir(), 'kinora-generated-'));
  try {
    const entries = entriesOf([options.routes, options.triggers], options.root);
    // Frames of stacks name functions where answers show them.
    const minify = !config.debug;
    const { reuseBundles: isReused = false, root } = options;
    const voices = voiceSubstitutes(app.node.tryGetContext('neuralVoices'), { root, folder: generated });
    const all = { ...voices, ...options.substitutes };
    const substitutes = Object.keys(all).length > 0 ? all : undefined;
    if (!isReused) await bundle({ entries, outdir: bundles, minify, substitutes });
    else if (substitutes) await bundleSubstituted(entries, { substitutes, outdir: bundles, minify });
    const filled = isReused && !substitutes ? await bundleCached(entries, { minify }) : bundles;
    buildApp(app, { ...options, config, bundles: filled, studio: await bundleStudio() });
    Validations.of(app).addPlugins(...checksOf(app, config));
    return app.synth();
  } finally {
    rmSync(bundles, { recursive: true, force: true });
    rmSync(generated, { recursive: true, force: true });
  }
};

/** The check of templates against CloudFormation's schemas takes four fifths of a synthesis: dev does without. */
const checksOf = (app: App, { environmentName }: Config): IPolicyValidationPlugin[] => {
  if (environmentName === 'dev') return [new Checks(app)];
  // Under exactOptionalPropertyTypes the class does not match its own interface.
  return [new Checks(app), new CloudFormationValidatePlugin() as IPolicyValidationPlugin];
};

/** The flags of `cdk.json` hold for an app that is not started by the CDK CLI, too. */
const featureFlags = (): Record<string, unknown> => {
  const file = join(import.meta.dirname, '..', 'cdk.json');
  const { context }: { context: Record<string, unknown> } = JSON.parse(readFileSync(file, 'utf8'));
  return context;
};

/**
 * Removes what an earlier synthesis left: its stacks may be no more. The CLI's lock files stay.
 *
 * @throws when the folder holds something else than an assembly
 */
const emptyAssembly = (outdir: string): void => {
  if (!existsSync(outdir)) return;
  const names = readdirSync(outdir).filter((name) => !name.endsWith('.lock'));
  if (names.length > 0 && !names.includes('cdk.out')) {
    throw new SynthesisError(`${outdir} is no folder of an earlier synthesis; it is not emptied`);
  }
  for (const name of names) rmSync(join(outdir, name), { recursive: true, force: true });
};
