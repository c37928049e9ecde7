import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { TriggeredFunctions, type TriggeredFunctionsProps } from '../constructs/triggered-functions.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface MailStackProps
  extends StackProps,
    Omit<TriggeredFunctionsProps, 'data' | 'queues' | 'engineLayer'> {
  stateful: StatefulStack;
}

/** What links to our own pages, and so comes after whatever gives them an address. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    const { data, queues } = props.stateful;
    new TriggeredFunctions(this, { ...props, data, queues });
  }
}
