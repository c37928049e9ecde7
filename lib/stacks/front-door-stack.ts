import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FrontDoor, type FrontDoorProps } from '../constructs/front-door.ts';

export interface FrontDoorStackProps extends StackProps, FrontDoorProps {}

/** The public address of the HTTP API, and of the Studio. */
export class FrontDoorStack extends Stack {
  /** Without a slash at its end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: FrontDoorStackProps) {
    super(scope, id, props);
    const { distribution, url } = new FrontDoor(this, 'FrontDoor', props);
    this.url = url;
    if (props.config.frontDoor) new CfnOutput(this, 'PublicUrl', { value: url });
    if (props.config.studio) new CfnOutput(this, 'StudioUrl', { value: `${url}/studio/` });
    // What a record of a domain of one's own points to.
    new CfnOutput(this, 'DistributionName', { value: distribution.distributionDomainName });
  }
}
