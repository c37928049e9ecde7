import { ArnFormat, Stack } from 'aws-cdk-lib';
import {
  CfnIntegration,
  CfnRoute,
  type HttpApi,
  HttpMethod,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { RouteDeclaration } from '../../functions/shared/contract.ts';
import { acknowledgeOwnAuthorization } from '../acknowledgements.ts';
import type { KinoraFunction } from './kinora-function.ts';

export interface HttpRoutesProps {
  api: HttpApi;
  route: RouteDeclaration;
  target: KinoraFunction;
}

/** HTTP APIs end an integration after 30 s. */
const integrationMilliseconds = 30_000;

/** What API Gateway calls the route of requests that no other takes. */
const catchAll = '$default';

/** @throws where API Gateway would refuse the path, e.g. for a slash at its end */
const routeKeyOf = (method: RouteDeclaration['method'], path: string): string =>
  path === catchAll ? catchAll : HttpRouteKey.with(path, methods[method]).key;

const methods: Readonly<Record<RouteDeclaration['method'], HttpMethod>> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
  PATCH: HttpMethod.PATCH,
  DELETE: HttpMethod.DELETE,
};

/**
 * All paths of one operation, in front of its function by one integration. Each has one spelling, without a slash at
 * its end: docs/decisions/2026-11-28-trailing-slashes.md.
 */
export class HttpRoutes extends Construct {
  constructor(scope: Construct, id: string, { api, route, target }: HttpRoutesProps) {
    super(scope, id);
    const integration = new CfnIntegration(this, 'Integration', {
      apiId: api.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: target.function.functionArn,
      payloadFormatVersion: '2.0',
      timeoutInMillis: integrationMilliseconds,
    });
    for (const path of [route.path, ...(route.aliases ?? [])]) {
      new CfnRoute(this, `Route ${path}`, {
        apiId: api.apiId,
        routeKey: routeKeyOf(route.method, path),
        target: `integrations/${integration.ref}`,
      });
      new CfnPermission(this, `Permission ${path}`, {
        action: 'lambda:InvokeFunction',
        functionName: target.function.functionArn,
        principal: 'apigateway.amazonaws.com',
        sourceArn: this.requestArn(api, route.method, path),
      });
    }
    acknowledgeOwnAuthorization(this);
  }

  /** Requests of one method and path in any stage; a path parameter may be anything. */
  private requestArn(api: HttpApi, method: string, path: string): string {
    return Stack.of(this).formatArn({
      service: 'execute-api',
      resource: api.apiId,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      resourceName: path === catchAll ? `*/${catchAll}` : `*/${method}${path.replace(/\{[^}]*\}/g, '*')}`,
    });
  }
}
