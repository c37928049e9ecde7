import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledgeRotation } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** The secret that the keys of access tokens are derived from: 64 random letters and digits, about 381 bits. */
export class SigningKey extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Seed of the keys that sign access tokens',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: removalPolicyOf(config),
    });
    acknowledgeRotation(this.secret);
  }
}
