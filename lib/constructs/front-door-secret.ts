import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledgeFrontDoorRotation } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** What CloudFront proves itself with to the functions behind it. */
export class FrontDoorSecret extends Construct {
  /** CloudFormation puts the value in its place; no template holds it. */
  readonly value: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Header by which the API knows requests of its CloudFront distribution',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: removalPolicyOf(config),
    });
    this.arn = secret.secretArn;
    this.value = secret.secretValue.unsafeUnwrap();
    acknowledgeFrontDoorRotation(secret);
  }
}
