import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FrontDoor, type FrontDoorProps } from '../constructs/front-door.ts';

export interface FrontDoorStackProps extends StackProps, FrontDoorProps {}

/** The public address of the HTTP API. */
export class FrontDoorStack extends Stack {
  constructor(scope: Construct, id: string, props: FrontDoorStackProps) {
    super(scope, id, props);
    const { distribution } = new FrontDoor(this, 'FrontDoor', props);
    new CfnOutput(this, 'PublicUrl', { value: `https://${distribution.distributionDomainName}` });
  }
}
