import { localPrefix } from '../aws/api-adapter.ts';
import type { Resource } from '../cloud.ts';
import { stringAt } from './json.ts';

/** Addresses that stand in for host names of AWS. */
export interface LocalAddresses {
  /** e.g. `http://127.0.0.1:3000` */
  http: string;
  /** With the stage, e.g. `ws://127.0.0.1:3000/v1`. */
  websocket: string;
  /** The AWS front endpoint. */
  endpoint: string;
}

/**
 * A function that replaces addresses of this cloud's own APIs and buckets, as they stand in a function's environment
 * and in headers of pages, by local ones. It is the one place where a name that AWS would resolve is resolved here.
 */
export const localNames = (
  resources: readonly Resource[],
  region: string,
  addresses: LocalAddresses,
): ((text: string) => string) => {
  const names: [from: string, to: string][] = [];
  for (const { type, physicalId, properties } of resources) {
    const host = `${physicalId}.execute-api.${region}.amazonaws.com`;
    if (type === 'AWS::S3::Bucket') {
      names.push([`https://${physicalId}.s3.${region}.amazonaws.com`, addresses.endpoint]);
    } else if (type === 'AWS::ApiGatewayV2::Api' && stringAt(properties, 'ProtocolType') === 'WEBSOCKET') {
      names.push([`https://${host}`, `${addresses.endpoint}${localPrefix}${physicalId}`]);
      names.push([`wss://${host}`, new URL(addresses.websocket).origin.replace(/^http/, 'ws')]);
    } else if (type === 'AWS::ApiGatewayV2::Api') {
      names.push([`https://${host}`, addresses.http]);
    }
  }
  return (text) => names.reduce((result, [from, to]) => result.replaceAll(from, to), text);
};
