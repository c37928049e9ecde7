import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { type Routes, routeNeeds, routeSettings } from '../../functions/shared/contract.ts';
import type { LogCounter } from '../constructs/counted-logs.ts';
import { HttpRoutes } from '../constructs/http-routes.ts';
import { type FunctionSurroundings, KinoraFunction } from '../constructs/kinora-function.ts';
import { engineArchitecture, engineLayer } from '../engine-layer.ts';

export interface RoutesStackProps extends StackProps, FunctionSurroundings {
  api: HttpApi;
  routes: Routes;
  /** Folder that `.layer` stands in. */
  root: string;
  logCounter: LogCounter | undefined;
}

/** Memory gives processor time in Lambda: less than this makes a cold start several times as long. */
const defaultMegabytes = 1024;

/** Under the 30 s after which API Gateway stops waiting. */
const defaultSeconds = 15;

/** The HTTP functions of some domains, each behind its routes. */
export class RoutesStack extends Stack {
  constructor(scope: Construct, id: string, props: RoutesStackProps) {
    super(scope, id, props);
    const { api, config, bundles, bindings } = props;
    const usesEngine = Object.values(props.routes).some(({ engine }) => engine);
    // A layer of its own: one that another stack exports could never be replaced.
    const layer = usesEngine ? engineLayer(this, props) : undefined;
    for (const [operationId, route] of Object.entries(props.routes)) {
      const target = new KinoraFunction(this, {
        config,
        bundles,
        bindings,
        operationId,
        summary: route.summary,
        needs: routeNeeds(route),
        settings: routeSettings(route),
        partitions: route.partitions,
        memoryMegabytes: route.memoryMegabytes ?? defaultMegabytes,
        timeoutSeconds: route.timeoutSeconds ?? defaultSeconds,
        ...(route.engine ? { layer, architecture: engineArchitecture(config) } : {}),
      });
      props.logCounter?.addFunction(target);
      new HttpRoutes(target, 'Http', { api, route, target });
    }
  }
}
