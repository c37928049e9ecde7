import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledgeSealKeyRotation } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** What grants of other services are encrypted with before they are stored: 64 characters of 62 kinds, 381 bits. */
export class SealKey extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Key that encrypts grants of other services, such as those of YouTube channels',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: removalPolicyOf(config),
    });
    acknowledgeSealKeyRotation(this.secret);
  }
}
