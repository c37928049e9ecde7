import { Aws, Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { frontDoorHeader, viewerHeader } from '../../functions/shared/front-door.ts';
import { acknowledgeDistribution } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { Studio, type StudioProps } from './studio.ts';

export interface FrontDoorProps {
  config: Config;
  /** Of the HTTP API. */
  apiId: string;
  /** Empty where the API is asked without the front door, too. */
  secret: string;
  studio: Pick<StudioProps, 'page' | 'handler' | 'socketOrigin' | 'mediaOrigin'>;
}

/** Statuses that CloudFront keeps for a while unless it is told not to. */
const cachedErrors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/**
 * Tells the functions whose request it is (what a client sends under that name is replaced), and takes one slash from
 * the end of a path: the API knows each path without it. The query string is no part of `uri`.
 */
const prepareRequest = `function handler(event) {
  var request = event.request;
  request.headers['${viewerHeader}'] = { value: event.viewer.ip };
  if (/[^/]\\/$/.test(request.uri)) request.uri = request.uri.slice(0, -1);
  return request;
}
`;

/** Names of CloudFront are taken once for an account, in whatever region their stack is. */
const globalName = ({ environmentName }: Config): string => `kinora-${environmentName}-${Aws.REGION}`;

/**
 * CloudFront in front of the HTTP API: HTTPS alone, compression, and no cache but those of the clients. The Studio
 * stands beside it, at the same origin.
 */
export class FrontDoor extends Construct {
  readonly distribution: Distribution;
  /** What callers ask: the domain of the configuration, else CloudFront's own name. */
  readonly url: string;

  constructor(scope: Construct, id: string, { config, apiId, secret, studio: parts }: FrontDoorProps) {
    super(scope, id);
    const viewer = new EdgeFunction(this, 'NameViewer', {
      functionName: `${globalName(config)}-viewer`,
      comment: "Passes the client's address on; one spelling of each path",
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(prepareRequest),
    });
    const studio = config.studio
      ? new Studio(this, 'Studio', { ...parts, config, name: globalName(config) })
      : undefined;
    const acl = config.frontDoor && config.wafRequestsPerFiveMinutes > 0 ? this.webAcl(config) : undefined;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Kinora ${config.environmentName}`,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...this.domain(config),
      ...(acl === undefined ? {} : { webAclId: acl.attrArn }),
      defaultBehavior: {
        origin: new HttpOrigin(`${apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          ...(secret === '' ? {} : { customHeaders: { [frontDoorHeader]: secret } }),
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: this.cachePolicy(config),
        // API Gateway knows itself by its own Host.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        functionAssociations: [{ function: viewer, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: studio === undefined ? {} : { [studio.pathPattern]: studio.behavior },
      // By itself CloudFront would tell one caller's 404 to everyone for 10 s.
      errorResponses: cachedErrors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    const { domainName } = config;
    this.url = `https://${domainName === '' ? this.distribution.distributionDomainName : domainName}`;
    acknowledgeDistribution(this.distribution);
  }

  /** CloudFront's own name takes TLS 1.0 and nothing can be done about it; a domain of ours takes 1.2 at least. */
  private domain({ domainName, certificateArn }: Config) {
    if (domainName === '') return {};
    return {
      domainNames: [domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  /**
   * Clients keep answers, CloudFront does not: all of ours are `private`, `no-store` or documents. It compresses
   * only under a policy that would let it cache for a moment, so that moment is one second and the caller is part
   * of the key.
   */
  private cachePolicy(config: Config): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      cachePolicyName: globalName(config),
      comment: `Kinora ${config.environmentName}: compression, next to no cache`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.seconds(1),
      headerBehavior: CacheHeaderBehavior.allowList('Accept', 'Authorization', 'Origin', 'X-API-Key'),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.all(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  private webAcl({ environmentName, wafRequestsPerFiveMinutes: limit }: Config): CfnWebACL {
    const visible = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
      metricName,
    });
    return new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible(`kinora-${environmentName}`),
      rules: [
        {
          name: 'rate',
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
          visibilityConfig: visible(`kinora-${environmentName}-rate`),
        },
      ],
    });
  }
}
