import type { Resource } from '../../local/cloud.ts';
import { functionArn, resource } from './fake-cloud.ts';

export interface FakeRoute {
  key: string;
  functionName: string;
  timeoutMilliseconds?: number;
  /** WebSocket: with a route response. */
  answers?: boolean;
  /** Leaves out the permission of the gateway to invoke. */
  forbidden?: boolean;
}

/** The resources that CDK synthesizes for an HTTP API with these routes. */
export const httpApi = (routes: FakeRoute[], api: object = {}, stage: object = {}): Resource[] => [
  resource(
    'AWS::ApiGatewayV2::Api',
    'Http',
    { Name: 'http', ProtocolType: 'HTTP', ...api },
    { physicalId: 'api1' },
  ),
  resource('AWS::ApiGatewayV2::Stage', 'HttpStage', {
    ApiId: 'api1',
    StageName: '$default',
    AutoDeploy: true,
    ...stage,
  }),
  ...routes.flatMap((route, index) =>
    routeResources('api1', `Http${index}`, route, functionArn(route.functionName)),
  ),
];

/** The resources that CDK synthesizes for a WebSocket API with these routes, at stage `v1`. */
export const webSocketApi = (routes: FakeRoute[], stage: object = {}): Resource[] => {
  const api = { Name: 'socket', ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' };
  const uri = (name: string) =>
    `arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${functionArn(name)}/invocations`;
  return [
    resource('AWS::ApiGatewayV2::Api', 'Socket', api, { physicalId: 'api2' }),
    resource('AWS::ApiGatewayV2::Stage', 'SocketStage', { ApiId: 'api2', StageName: 'v1', ...stage }),
    ...routes.flatMap((route, index) =>
      routeResources('api2', `Socket${index}`, route, uri(route.functionName)),
    ),
  ];
};

const routeResources = (apiId: string, id: string, route: FakeRoute, uri: string): Resource[] => {
  const integration = {
    ApiId: apiId,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: uri,
    ...(apiId === 'api1' && { PayloadFormatVersion: '2.0' }),
    ...(route.timeoutMilliseconds !== undefined && { TimeoutInMillis: route.timeoutMilliseconds }),
  };
  const path = apiId === 'api1' ? `*/*${route.key.split(' ')[1] ?? '/$default'}` : `*${route.key}`;
  const permission = {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn(route.functionName),
    Principal: 'apigateway.amazonaws.com',
    SourceArn: `arn:aws:execute-api:eu-central-1:000000000000:${apiId}/${path}`,
  };
  return [
    resource('AWS::ApiGatewayV2::Integration', `${id}Integration`, integration, { physicalId: `${id}i` }),
    resource(
      'AWS::ApiGatewayV2::Route',
      `${id}Route`,
      {
        ApiId: apiId,
        RouteKey: route.key,
        AuthorizationType: 'NONE',
        Target: `integrations/${id}i`,
        ...(route.answers && { RouteResponseSelectionExpression: '$default' }),
      },
      { physicalId: `${id}r` },
    ),
    ...(route.answers
      ? [
          resource('AWS::ApiGatewayV2::RouteResponse', `${id}Response`, {
            ApiId: apiId,
            RouteId: `${id}r`,
            RouteResponseKey: '$default',
          }),
        ]
      : []),
    ...(route.forbidden ? [] : [resource('AWS::Lambda::Permission', `${id}Permission`, permission)]),
  ];
};
