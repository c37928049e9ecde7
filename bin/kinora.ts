import { dirname } from 'node:path';
import { routes } from '../functions/routes.ts';
import { triggers } from '../functions/triggers.ts';
import { SynthesisError } from '../lib/synthesis-error.ts';
import { synthesize } from '../lib/synthesize.ts';

try {
  await synthesize({
    routes,
    triggers,
    root: dirname(import.meta.dirname),
    outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
    reuseBundles: true,
    // Set by the CDK CLI from profile and environment.
    region: process.env.CDK_DEFAULT_REGION,
  });
} catch (error) {
  if (!(error instanceof SynthesisError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
