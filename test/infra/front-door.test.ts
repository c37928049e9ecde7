import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/routes.ts';
import type { Routes } from '../../functions/shared/contract.ts';
import { frontDoorHeader, viewerHeader } from '../../functions/shared/front-door.ts';
import { flat, stagingWithName, synthesizeTemplates, type Templates, wholeApp } from './templates.ts';

let prod: Templates;
let staging: Templates;
let dev: Templates;
beforeAll(async () => {
  prod = await synthesizeTemplates(wholeApp, { env: 'prod' });
  staging = await synthesizeTemplates(wholeApp, stagingWithName);
  dev = await synthesizeTemplates(wholeApp, { env: 'dev' });
});

const distributionOf = (templates: Templates) =>
  templates.ofType('AWS::CloudFront::Distribution')[0]?.properties.DistributionConfig;

describe('the front door', () => {
  it('stands where the environment wants it', () => {
    expect(distributionOf(prod)).toBeDefined();
    expect(Object.keys(prod.outputs)).toContain('PublicUrl');
    // In dev it stands beside the API, for the Studio.
    expect(distributionOf(dev)).toBeDefined();
    expect(dev.resources.filter(({ type }) => /WAF/.test(type))).toEqual([]);
    expect(Object.keys(dev.outputs)).not.toContain('PublicUrl');
  });

  it('[S0-22] [S2-30] sends HTTP to HTTPS and speaks nothing else to the API', () => {
    const config = distributionOf(prod);
    expect(config?.DefaultCacheBehavior).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https' });
    const origins = config?.Origins as unknown as { CustomOriginConfig: unknown; DomainName: unknown }[];
    const apis = origins.filter(({ CustomOriginConfig }) => CustomOriginConfig !== undefined);
    expect(apis).toHaveLength(1);
    expect(apis[0]?.CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only' });
    expect(flat(apis[0]?.DomainName)).toContain('.execute-api.');
  });

  it('[S0-20] compresses', () => {
    expect(distributionOf(prod)?.DefaultCacheBehavior).toMatchObject({ Compress: true });
    const [policy] = prod.ofType('AWS::CloudFront::CachePolicy');
    expect(policy?.properties.CachePolicyConfig?.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
    });
  });

  it('[S0-18] [C20] keeps no answer, and none of one caller for another', () => {
    const [policy] = prod.ofType('AWS::CloudFront::CachePolicy');
    const config = policy?.properties.CachePolicyConfig;
    expect(config).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 1 });
    expect(config?.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      HeadersConfig: { Headers: expect.arrayContaining(['Authorization', 'X-API-Key']) },
      CookiesConfig: { CookieBehavior: 'all' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    });
    const errors = distributionOf(prod)?.CustomErrorResponses as unknown as Record<string, number>[];
    expect(errors.find(({ ErrorCode }) => ErrorCode === 404)).toEqual({
      ErrorCode: 404,
      ErrorCachingMinTTL: 0,
    });
  });

  it('proves itself by a secret that no template holds', () => {
    const origins = distributionOf(prod)?.Origins as unknown as {
      OriginCustomHeaders: { HeaderName: string; HeaderValue: unknown }[];
    }[];
    const header = origins[0]?.OriginCustomHeaders.find(({ HeaderName }) => HeaderName === frontDoorHeader);
    expect(flat(header?.HeaderValue)).toMatch(/^\{\{resolve:secretsmanager:<.+>:SecretString:::\}\}$/);
  });

  it('is known to functions by a secret that they read, and that no configuration holds', () => {
    const functions = prod.ofType('AWS::Lambda::Function');
    expect(functions.filter(({ properties }) => /resolve:/.test(JSON.stringify(properties)))).toEqual([]);
    const variable = (templates: Templates) =>
      flat(templates.functionOf('getVideo')?.properties.Environment?.Variables?.FRONT_DOOR_SECRET_ARN);
    expect(variable(prod)).toMatch(/FrontDoorSecret/);
    expect(variable(dev)).toBe('');
    const readers = (templates: Templates) =>
      templates
        .ofType('AWS::IAM::Role')
        .filter(({ properties }) => /GetSecretValue[^}]*FrontDoorSecret/.test(JSON.stringify(properties)));
    expect(readers(prod).length).toBeGreaterThan(50);
    expect(readers(dev)).toEqual([]);
  });

  it('[S0-16] names the client, whatever the client says of itself', () => {
    const [edge] = prod.ofType('AWS::CloudFront::Function');
    const code = flat(edge?.properties.FunctionCode);
    const handler: (event: unknown) => { headers: unknown } = new Function(`${code}; return handler;`)();
    const request = { headers: { [viewerHeader]: { value: '203.0.113.9' }, accept: { value: '*/*' } } };
    expect(handler({ request, viewer: { ip: '198.51.100.7' } }).headers).toEqual({
      [viewerHeader]: { value: '198.51.100.7' },
      accept: { value: '*/*' },
    });
  });

  it.each([
    ['/', '/'],
    ['/api/v1/videos', '/api/v1/videos'],
    ['/api/v1/videos/', '/api/v1/videos'],
    ['/api/v1/videos//', '/api/v1/videos//'],
    ['//', '//'],
  ])('[C29] asks the API for %s as %s, the query string kept', (uri, asked) => {
    const [edge] = prod.ofType('AWS::CloudFront::Function');
    const code = flat(edge?.properties.FunctionCode);
    const handler: (event: unknown) => unknown = new Function(`${code}; return handler;`)();
    const querystring = { limit: { value: '2' } };
    expect(handler({ request: { uri, querystring, headers: {} }, viewer: { ip: '::1' } })).toMatchObject({
      uri: asked,
      querystring,
    });
  });

  it('[C29] every path has one route, within the quota of an HTTP API', () => {
    const keys = prod
      .ofType('AWS::ApiGatewayV2::Route')
      .map(({ properties }) => flat(properties.RouteKey))
      .filter((key) => key.includes(' '));
    const declared = Object.values<Routes>(routes)
      .flatMap((table) => Object.values(table))
      .flatMap(({ method, path, aliases = [] }) => [path, ...aliases].map((one) => `${method} ${one}`))
      .filter((key) => !key.includes('$default'));
    expect(keys.sort()).toEqual(declared.sort());
    expect(keys.filter((key) => /[^ ]\/$/.test(key))).toEqual([]);
    expect(keys.length).toBeLessThanOrEqual(300);
  });

  it('[S2-30] by a name of its own takes TLS 1.2 at least, and mails and shares link to it', () => {
    const config = distributionOf(staging);
    expect(config?.Aliases).toEqual(['api.kinora.test']);
    expect(config?.ViewerCertificate).toMatchObject({
      AcmCertificateArn: stagingWithName.set.certificateArn,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
    const siteUrl = (templates: Templates) =>
      flat(templates.functionOf('sendMail')?.properties.Environment?.Variables?.SITE_URL);
    expect(siteUrl(staging)).toBe('https://api.kinora.test');
    expect(siteUrl(prod)).toMatch(/^https:\/\/<kinora-prod-front-door:.+DomainName.+>$/);
    expect(siteUrl(dev)).toMatch(/^<kinora-dev-api:.+ApiEndpoint.+>$/);
    const publicUrl = (templates: Templates) =>
      flat(templates.functionOf('createShare')?.properties.Environment?.Variables?.PUBLIC_URL);
    for (const templates of [staging, prod, dev]) expect(publicUrl(templates)).toBe(siteUrl(templates));
  });

  it('has a web ACL in prod, and where it is asked for', () => {
    expect(dev.ofType('AWS::WAFv2::WebACL')).toEqual([]);
    const [acl] = prod.ofType('AWS::WAFv2::WebACL');
    expect(acl?.properties).toMatchObject({
      Scope: 'CLOUDFRONT',
      Rules: [{ Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: 'IP' } } }],
    });
    expect(flat(distributionOf(prod)?.WebACLId)).toContain('WebAcl');
  });
});

describe('the Studio', () => {
  it('comes from a private bucket that the distribution alone reads, at the origin of the API', () => {
    const config = distributionOf(prod);
    const origins = config?.Origins as unknown as Record<string, unknown>[];
    expect(origins.filter(({ OriginAccessControlId }) => OriginAccessControlId !== undefined)).toHaveLength(
      1,
    );
    expect(config?.CacheBehaviors).toMatchObject([
      { PathPattern: '/studio*', ViewerProtocolPolicy: 'redirect-to-https', AllowedMethods: ['GET', 'HEAD'] },
    ]);
    const bucket = prod.ofType('AWS::S3::Bucket').find(({ logicalId }) => logicalId.includes('Studio'));
    expect(bucket?.properties.PublicAccessBlockConfiguration).toMatchObject({ RestrictPublicBuckets: true });
  });

  it.each(['prod', 'dev'] as const)(
    'in %s is sent under a policy without unsafe, and demands HTTPS',
    (env) => {
      const [policy] = (env === 'prod' ? prod : dev).ofType('AWS::CloudFront::ResponseHeadersPolicy');
      const security = policy?.properties.ResponseHeadersPolicyConfig?.SecurityHeadersConfig;
      const content = flat(security?.ContentSecurityPolicy?.ContentSecurityPolicy);
      expect(content).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(content).not.toContain('unsafe');
      expect(content).toMatch(/connect-src 'self' wss:/);
      expect(security).toMatchObject({ StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000 } });
    },
  );

  it('is kept for a year but for the page that names the rest, which comes last', () => {
    const files = prod.ofType('Custom::StudioFiles')[0]?.properties.Files as unknown as {
      Key: string;
      CacheControl: string;
      ContentType: string;
    }[];
    expect(files.at(-1)).toMatchObject({ Key: 'studio/index.html', CacheControl: 'no-cache' });
    for (const { Key, CacheControl, ContentType } of files.slice(0, -1)) {
      expect(Key).toMatch(/-[A-Z0-9]{8}\.\w+$/);
      expect(CacheControl).toBe('public, max-age=31536000, immutable');
      expect(ContentType).not.toBe('application/octet-stream');
    }
  });
});
