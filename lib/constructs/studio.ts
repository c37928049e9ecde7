import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  Aws,
  CustomResource,
  CustomResourceProvider,
  CustomResourceProviderRuntime,
  Duration,
} from 'aws-cdk-lib';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { acknowledgeAccessLogs } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

export interface StudioProps {
  config: Config;
  /** Unique for the account: of the names of what belongs to CloudFront. */
  name: string;
  /** Folder with the page, as `bundleStudio` makes it. */
  page: string;
  /** Folder with what puts its files into the bucket. */
  handler: string;
  /** `wss://host` of the WebSocket. */
  socketOrigin: string;
  /** `https://host` at which addresses of films and pictures are signed. */
  mediaOrigin: string;
}

/** Where the page stands at its origin. */
const folder = 'studio';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Names of files hold a digest of their content, but for the page that names them. */
const cacheControlOf = (name: string): string =>
  name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';

const findPage = `function handler(event) {
  var request = event.request;
  if (request.uri === '/${folder}' || request.uri === '/${folder}/') request.uri = '/${folder}/index.html';
  return request;
}
`;

/** The static page of the Studio: a private bucket, its files, and how CloudFront answers with them. */
export class Studio extends Construct {
  /** The behaviour of a distribution for `pathPattern`. */
  readonly behavior: BehaviorOptions;
  readonly pathPattern = `/${folder}*`;

  constructor(scope: Construct, id: string, props: StudioProps) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: removalPolicyOf(props.config),
      autoDeleteObjects: !props.config.retainData,
    });
    acknowledgeAccessLogs(bucket, 'It holds a page for everyone, which CloudFront alone may read.');
    this.addFiles(bucket, props);
    const finder = new EdgeFunction(this, 'FindPage', {
      functionName: `${props.name}-studio`,
      comment: 'The page at the address of its folder',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(findPage),
    });
    this.behavior = {
      // Under exactOptionalPropertyTypes the class does not match its own interface. Who may list, is told of a missing
      // file that it is missing.
      origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      responseHeadersPolicy: this.headers(props),
      functionAssociations: [{ function: finder, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
  }

  /** Files of earlier deployments stay: pages that are open load parts of theirs. */
  private addFiles(bucket: Bucket, { page, handler }: StudioProps): void {
    const files = readdirSync(page)
      .toSorted()
      .map((name) => {
        const asset = new Asset(this, name, { path: join(page, name) });
        return { name, asset, key: `${folder}/${name}` };
      });
    const { serviceToken } = CustomResourceProvider.getOrCreateProvider(this, 'Custom::StudioFiles', {
      codeDirectory: handler,
      runtime: CustomResourceProviderRuntime.NODEJS_22_X,
      timeout: Duration.minutes(2),
      description: 'Puts the files of the Studio into its bucket',
      policyStatements: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject'],
          Resource: files.map(({ asset }) => asset.bucket.arnForObjects(asset.s3ObjectKey)),
        },
        {
          Effect: 'Allow',
          Action: ['s3:PutObject'],
          Resource: files.map(({ key }) => bucket.arnForObjects(key)),
        },
      ],
    });
    new CustomResource(this, 'Files', {
      resourceType: 'Custom::StudioFiles',
      serviceToken,
      properties: {
        Bucket: bucket.bucketName,
        // The page comes last: what it names is there before it.
        Files: files
          .toSorted((a, b) => Number(a.name === 'index.html') - Number(b.name === 'index.html'))
          .map(({ name, asset, key }) => ({
            Key: key,
            SourceBucket: asset.s3BucketName,
            SourceKey: asset.s3ObjectKey,
            ContentType: contentTypes[extname(name)] ?? 'application/octet-stream',
            CacheControl: cacheControlOf(name),
          })),
      },
    });
  }

  private headers({ name, socketOrigin, mediaOrigin }: StudioProps): ResponseHeadersPolicy {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      `img-src 'self' blob: data: ${mediaOrigin}`,
      `media-src 'self' blob: ${mediaOrigin}`,
      `connect-src 'self' ${socketOrigin} ${mediaOrigin}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ];
    return new ResponseHeadersPolicy(this, 'Headers', {
      responseHeadersPolicyName: `${name}-studio`,
      comment: 'Headers of the Studio',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy.join('; '), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), override: true },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
          { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
          { header: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
        ],
      },
    });
  }
}

/** Address of the WebSocket as pages ask for it. @param apiId of its API */
export const socketOriginOf = (apiId: string): string =>
  `wss://${apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
