import { dirname } from 'node:path';
import { routes } from '../functions/routes.ts';
import { triggers } from '../functions/triggers.ts';
import { synthesize } from '../lib/synthesize.ts';

await synthesize({
  routes,
  triggers,
  root: dirname(import.meta.dirname),
  outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
});
