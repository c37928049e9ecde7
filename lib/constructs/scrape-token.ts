import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledgeScrapeTokenRotation } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** What who scrapes `/metrics` proves itself with, outside of dev. */
export class ScrapeToken extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Bearer token of who scrapes /metrics',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: removalPolicyOf(config),
    });
    acknowledgeScrapeTokenRotation(this.secret);
  }
}
