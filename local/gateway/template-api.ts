import * as z from 'zod';
import type { Cloud, Resource } from '../cloud.ts';

const RouteSettings = z.object({
  ThrottlingBurstLimit: z.coerce.number().int().nonnegative().optional(),
  ThrottlingRateLimit: z.coerce.number().nonnegative().optional(),
});
const Api = z.object({
  Name: z.string().optional(),
  ProtocolType: z.enum(['HTTP', 'WEBSOCKET']),
  RouteSelectionExpression: z.string().optional(),
  CorsConfiguration: z
    .object({
      AllowCredentials: z.boolean().default(false),
      AllowHeaders: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowOrigins: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      MaxAge: z.coerce.number().int().optional(),
    })
    .optional(),
});
const Route = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().optional(),
  AuthorizationType: z.literal('NONE').default('NONE'),
  RouteResponseSelectionExpression: z.string().optional(),
});
const Integration = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string().optional(),
  TimeoutInMillis: z.coerce.number().int().min(50).max(30_000).optional(),
  RequestParameters: z.undefined().optional(),
  RequestTemplates: z.undefined().optional(),
  ResponseParameters: z.undefined().optional(),
});
const Stage = z.object({
  ApiId: z.string(),
  StageName: z.string(),
  StageVariables: z.record(z.string(), z.string()).optional(),
  DefaultRouteSettings: RouteSettings.optional(),
  RouteSettings: z.record(z.string(), RouteSettings).default({}),
  AccessLogSettings: z.object({ DestinationArn: z.string(), Format: z.string() }).optional(),
});
const RouteResponse = z.object({ RouteId: z.string(), RouteResponseKey: z.string() });

export type Cors = NonNullable<z.infer<typeof Api>['CorsConfiguration']>;
export type ThrottleSettings = z.infer<typeof RouteSettings>;

/** A route with the function that answers it. */
export interface ApiRoute {
  routeKey: string;
  /** ARN of the function, with its qualifier if the template names one. */
  functionArn: string;
  timeoutMilliseconds: number;
  /** WebSocket: the function's body is sent back on the same connection. */
  answers: boolean;
}

/** Where a line for each request goes, and what it says. */
export interface AccessLog {
  group: string;
  format: string;
}

/** One API Gateway v2 API as the template describes it. */
export interface TemplateApi {
  apiId: string;
  stage: string;
  stageVariables: Record<string, string> | undefined;
  routes: ApiRoute[];
  cors: Cors | undefined;
  routeSelection: string | undefined;
  accessLog: AccessLog | undefined;
  throttle: { default: ThrottleSettings; routes: Record<string, ThrottleSettings> };
}

/**
 * The template's API of one protocol, or undefined when there is none.
 *
 * @throws Error when there are two, or when a route uses what the gateway does not do (authorizers, mappings,
 * payload format 1.0), so that a difference from AWS is met at the start and not in an answer.
 */
export const readTemplateApi = (cloud: Cloud, protocol: 'HTTP' | 'WEBSOCKET'): TemplateApi | undefined => {
  const apis = parsed(cloud, 'AWS::ApiGatewayV2::Api', Api).filter(
    ([, api]) => api.ProtocolType === protocol,
  );
  const [first, second] = apis;
  if (second) throw new Error(`two ${protocol} APIs in the template; the gateway serves one`);
  if (!first) return undefined;
  const [{ physicalId: apiId }, api] = first;
  const stage = readStage(cloud, apiId);
  return {
    apiId,
    stage: stage.StageName,
    stageVariables: stage.StageVariables,
    routes: readRoutes(cloud, apiId, protocol),
    cors: api.CorsConfiguration,
    routeSelection: api.RouteSelectionExpression,
    accessLog: accessLogOf(stage),
    throttle: { default: stage.DefaultRouteSettings ?? {}, routes: stage.RouteSettings },
  };
};

const readStage = (cloud: Cloud, apiId: string): z.infer<typeof Stage> => {
  const stages = parsed(cloud, 'AWS::ApiGatewayV2::Stage', Stage).filter(
    ([, stage]) => stage.ApiId === apiId,
  );
  const [stage, another] = stages;
  if (!stage || another) throw new Error(`API ${apiId} has ${stages.length} stages; the gateway serves one`);
  return stage[1];
};

const accessLogOf = ({ AccessLogSettings: settings }: z.infer<typeof Stage>): AccessLog | undefined => {
  const group = /:log-group:([^:]+)/.exec(settings?.DestinationArn ?? '')?.[1];
  return group === undefined || settings === undefined ? undefined : { group, format: settings.Format };
};

const readRoutes = (cloud: Cloud, apiId: string, protocol: 'HTTP' | 'WEBSOCKET'): ApiRoute[] => {
  const integrations = new Map(
    parsed(cloud, 'AWS::ApiGatewayV2::Integration', Integration).map(([{ physicalId }, integration]) => [
      physicalId,
      integration,
    ]),
  );
  const answered = new Set(
    parsed(cloud, 'AWS::ApiGatewayV2::RouteResponse', RouteResponse).map(([, response]) => response.RouteId),
  );
  const routes = parsed(cloud, 'AWS::ApiGatewayV2::Route', Route).filter(
    ([, route]) => route.ApiId === apiId,
  );
  return routes.map(([resource, route]) => {
    const integration = integrations.get(route.Target?.replace(/^integrations\//, '') ?? '');
    if (!integration) throw new Error(`route ${route.RouteKey} has no integration`);
    if (protocol === 'HTTP' && integration.PayloadFormatVersion !== '2.0') {
      throw new Error(`route ${route.RouteKey}: only payload format 2.0 is served`);
    }
    return {
      routeKey: route.RouteKey,
      functionArn: functionArnOf(integration.IntegrationUri),
      // WebSocket integrations end after 29 s at the latest, HTTP ones after 30 s.
      timeoutMilliseconds: integration.TimeoutInMillis ?? (protocol === 'HTTP' ? 30_000 : 29_000),
      answers: answered.has(resource.physicalId) && route.RouteResponseSelectionExpression === '$default',
    };
  });
};

/** The function in a plain ARN or in `arn:aws:apigateway:...:lambda:path/2015-03-31/functions/<arn>/invocations`. */
const functionArnOf = (integrationUri: string): string =>
  /\/functions\/(.+)\/invocations$/.exec(integrationUri)?.[1] ?? integrationUri;

const parsed = <T>(cloud: Cloud, type: string, schema: z.ZodType<T>): [Resource, T][] =>
  cloud.ofType(type).map((resource) => {
    const result = schema.safeParse(resource.properties);
    if (!result.success) throw new Error(`${type} ${resource.logicalId}: ${z.prettifyError(result.error)}`);
    return [resource, result.data];
  });
