import { Stack, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';

/** A domain that RFC 2606 keeps for examples: nobody can verify it. */
const exampleDomain = /@(.+\.)?example\.(com|net|org)$/;

/**
 * Whom mails come from. The identity is verified by hand, once for an account and region, and is not made here:
 * it outlives every environment, and another one may have made it already.
 */
export class MailSender extends Construct {
  readonly from: string;
  /** SES checks the address's own identity where there is one, else that of its domain. */
  readonly identityArns: readonly string[];

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.from = config.mailFrom;
    if (config.environmentName === 'prod' && exampleDomain.test(this.from)) {
      const warning =
        'Mails reach nobody: set `mailFrom` to an address that SES has verified, and `siteUrl`.';
      Validations.of(this).addWarning('kinora:no-mail-sender', warning);
    }
    const { partition, region, account } = Stack.of(this);
    this.identityArns = [this.from, this.from.split('@')[1] ?? ''].map(
      (identity) => `arn:${partition}:ses:${region}:${account}:identity/${identity}`,
    );
  }
}
