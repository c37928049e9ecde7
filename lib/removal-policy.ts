import { RemovalPolicy } from 'aws-cdk-lib';
import type { Config } from './config.ts';

/**
 * What becomes of data with its stack. Kept data goes all the same where its first deploy fails: nothing is in it,
 * and what stays behind would be in the way of the next try.
 */
export const removalPolicyOf = ({ retainData }: Config): RemovalPolicy =>
  retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
