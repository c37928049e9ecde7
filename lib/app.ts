import { type App, type Stack, Tags } from 'aws-cdk-lib';
import type { Routes, TriggerDeclaration, Triggers } from '../functions/shared/contract.ts';
import type { Config } from './config.ts';
import { socketOriginOf } from './constructs/studio.ts';
import { deadLetterBindings } from './dead-letter-bindings.ts';
import { extend, isBound, type ResourceBindings } from './resource-bindings.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { FrontDoorStack } from './stacks/front-door-stack.ts';
import { GenerationStack } from './stacks/generation-stack.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { RealtimeStack } from './stacks/realtime-stack.ts';
import { groupRoutes } from './stacks/route-groups.ts';
import { RoutesStack } from './stacks/routes-stack.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';
import type { StudioBundle } from './studio-bundle.ts';
import { SynthesisError } from './synthesis-error.ts';

/** What an app is made of, by domain, as `functions/routes.ts` and `functions/triggers.ts` export it. */
export interface Contents {
  routes: Readonly<Record<string, Routes>>;
  triggers: Readonly<Record<string, Triggers>>;
  /** Folder that `functions/` and `.layer` stand in. */
  root: string;
}

export interface BuildOptions extends Contents {
  config: Config;
  /** Folder with `<operationId>/index.mjs` for every operation. */
  bundles: string;
  studio: StudioBundle;
}

/** Makes the stacks of one environment, each after those whose resources it uses. */
export const buildApp = (
  app: App,
  { config, routes, triggers, root, bundles, studio }: BuildOptions,
): void => {
  const prefix = `kinora-${config.environmentName}`;
  const name = (part: string) => ({ stackName: `${prefix}-${part}` });
  Tags.of(app).add('kinora:environment', config.environmentName);
  const stateful = new StatefulStack(app, 'StatefulStack', {
    config,
    triggers: Object.assign({}, ...Object.values(triggers)),
    ...name('stateful'),
  });
  const workflowName = `${prefix}-generation`;
  const publishingName = `${prefix}-publishing`;
  const bindings = extend(stateful.bindings, workflowProvisions(stateful, workflowName, publishingName));
  const placed = placeTriggers(triggers, bindings);
  const surroundings = { config, bundles, stateful };
  const generation = new GenerationStack(app, 'GenerationStack', {
    ...surroundings,
    ...name('generation'),
    bindings,
    triggers: placed.generation,
    workflowName,
    publishingName,
    root,
  });
  const realtime = new RealtimeStack(app, 'RealtimeStack', {
    ...surroundings,
    ...name('realtime'),
    bindings,
    triggers: placed.realtime,
    logCounter: generation.logCounter,
    socketName: `${prefix}-socket`,
  });
  realtime.addStackDependency(generation);
  const front = new ApiStack(app, 'ApiStack', {
    ...name('api'),
    config,
    apiName: prefix,
    alarmAction: stateful.alarms.action,
    logCounter: generation.logCounter,
  });
  const frontDoor =
    config.frontDoor || config.studio
      ? new FrontDoorStack(app, 'FrontDoorStack', {
          ...name('front-door'),
          config,
          apiId: front.api.apiId,
          secret: front.frontDoorSecret,
          studio: {
            ...studio,
            socketOrigin: socketOriginOf(realtime.apiId),
            mediaOrigin: stateful.mediaOrigin,
          },
        })
      : undefined;
  const publicUrl = (config.frontDoor ? frontDoor?.url : undefined) ?? front.api.apiEndpoint;
  const site = { arns: { site: [] }, variables: { SITE_URL: config.siteUrl || publicUrl } };
  const deadLetters = deadLetterBindings(stateful.queues, {
    generation: generation.deadLetters,
    realtime: realtime.deadLetters,
  });
  const routeBindings = extend(extend(extend(realtime.bindings, front.bindings), deadLetters), {
    arns: { public: [], ...site.arns },
    variables: { PUBLIC_URL: publicUrl, ...site.variables },
  });
  for (const [group, grouped] of groupRoutes(routes)) {
    const stack = new RoutesStack(app, `${group}RoutesStack`, {
      ...name(`${group.toLowerCase()}-routes`),
      config,
      bundles,
      api: front.api,
      routes: grouped,
      root,
      logCounter: generation.logCounter,
      bindings: routeBindings,
    });
    stack.addStackDependency(generation);
  }
  new OperationsStack(app, 'OperationsStack', {
    ...name('operations'),
    config,
    httpApiId: front.api.apiId,
    socketApiId: realtime.apiId,
    tableName: stateful.data.table.tableName,
    workflowArn: bindings.variables.WORKFLOW_ARN ?? '',
    queueNames: stateful.queues.queueNames,
    action: stateful.alarms.action,
  });
  if (Object.keys(placed.site).length === 0) return;
  const mail = new MailStack(app, 'MailStack', {
    ...surroundings,
    ...name('mail'),
    bindings: extend(bindings, site),
    triggers: placed.site,
    logCounter: generation.logCounter,
  });
  mail.addStackDependency(generation);
};

/** A state machine's ARN is formed from its name: its own tasks may need it, and what starts it. */
const workflowProvisions = (stack: Stack, name: string, publishing: string): ResourceBindings => {
  const arn = (resource: string, suffix = '', of = name) =>
    `arn:${stack.partition}:states:${stack.region}:${stack.account}:${resource}:${of}${suffix}`;
  const publishingArn = arn('stateMachine', '', publishing);
  return {
    arns: {
      workflow: [arn('stateMachine')],
      'workflow-executions': [arn('execution', ':*')],
      publishing: [publishingArn],
    },
    variables: { WORKFLOW_ARN: arn('stateMachine'), PUBLISHING_ARN: publishingArn },
  };
};

/**
 * More readers of one stream are throttled.
 * Source: DynamoDB developer guide, "Change data capture for DynamoDB Streams".
 */
const maxStreamReaders = 2;

/**
 * A function stands in the first stack where all that it needs exists.
 *
 * @throws when the table's stream starts more functions than it has readers
 */
const placeTriggers = (domains: Contents['triggers'], bindings: ResourceBindings) => {
  const readers = Object.values(domains).flatMap((triggers) =>
    Object.keys(triggers).filter((operationId) => triggers[operationId]?.on === 'stream'),
  );
  if (readers.length > maxStreamReaders) {
    throw new SynthesisError(
      `A stream has at most ${maxStreamReaders} readers, not ${readers.join(', ')}: subscribe with "on: 'event'"`,
    );
  }
  const generation: Record<string, TriggerDeclaration> = {};
  const realtime: Record<string, TriggerDeclaration> = {};
  const site: Record<string, TriggerDeclaration> = {};
  for (const triggers of Object.values(domains)) {
    for (const [operationId, trigger] of Object.entries(triggers)) {
      const early = trigger.on !== 'socket' && isBound(bindings, trigger.needs);
      const last = trigger.needs.includes('site:address');
      (early ? generation : last ? site : realtime)[operationId] = trigger;
    }
  }
  return { generation, realtime, site };
};
