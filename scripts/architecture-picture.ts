import { routes } from '../functions/routes.ts';
import type { TriggerDeclaration } from '../functions/shared/contract.ts';
import { domainOrder } from '../functions/shared/domains.ts';
import { triggers } from '../functions/triggers.ts';
import { workflowTasks } from '../lib/constructs/workflow-definition.ts';
import { arrow, box, type Picture, pictureOf } from './picture.ts';

type Trigger = TriggerDeclaration & { name: string };

const declared: Trigger[] = Object.values(triggers).flatMap((table) =>
  Object.entries<TriggerDeclaration>(table).map(([name, trigger]) => ({ ...trigger, name })),
);

/** The functions that one kind of source starts, as lines of a box. */
const startedBy = <On extends TriggerDeclaration['on']>(
  on: On,
  lineOf: (trigger: Extract<Trigger, { on: On }>) => string,
): string[] =>
  declared.filter((trigger): trigger is Extract<Trigger, { on: On }> => trigger.on === on).map(lineOf);

const routeCounts = Object.entries(routes).map(
  ([domain, table]) => `${domain}  ${Object.keys(table).length}`,
);
const routeCount = Object.values(routes).reduce((sum, table) => sum + Object.keys(table).length, 0);

/** What stands where, in a picture of 1180 by 560. */
const parts = (): Picture => {
  const clients = box(20, 40, 150, 'Clients', ['applications', 'kinora CLI', '@kinora/client', 'browsers']);
  const studio = box(20, 190, 150, 'CloudFront', ['/studio: the Studio, S3', 'all else: HTTP API']);
  const http = box(220, 40, 170, 'HTTP API', [`${routeCount} routes`, 'one function for each']);
  const socket = box(
    220,
    150,
    170,
    'WebSocket API',
    startedBy('socket', ({ route }) => route),
  );
  const operations = box(440, 40, 180, 'Operations', routeCounts);
  const table = box(680, 40, 180, 'DynamoDB table', ['every item', 'change and event', 'in one transaction']);
  const queues = box(680, 170, 230, 'SQS queues', [
    ...startedBy('queue', ({ queue, name }) => `${queue} → ${name}`),
    ...startedBy('event', ({ name }) => `changes → ${name}`),
  ]);
  const streams = box(
    960,
    40,
    200,
    'Table stream',
    startedBy('stream', ({ name }) => name),
  );
  const schedules = box(
    960,
    170,
    200,
    'Schedules',
    startedBy('schedule', ({ name, everyMinutes }) => `${name}, ${everyMinutes} min`),
  );
  const logs = box(
    960,
    310,
    200,
    'Log subscriptions',
    startedBy('logs', ({ name }) => name),
  );
  const workflow = box(680, 310, 230, 'Step Functions', ['one run for each attempt:', ...workflowTasks]);
  const bucket = box(440, 350, 180, 'S3 bucket', [
    'video and captions',
    'thumbnail, manifest',
    'plan, speech, scenes',
  ]);
  const engine = box(440, 480, 180, 'Engine', ['@kinora/engine:', 'film in, files out']);
  const order = box(20, 350, 370, 'Domains, each after those it may import', orderLines());
  return {
    title: 'What starts which function',
    width: 1180,
    height: 560,
    boxes: [
      clients,
      studio,
      http,
      socket,
      operations,
      table,
      queues,
      streams,
      schedules,
      logs,
      workflow,
      bucket,
      engine,
      order,
    ],
    arrows: [
      arrow(clients, studio),
      arrow(studio, http),
      arrow(clients, http),
      arrow(clients, socket),
      arrow(http, operations),
      arrow(operations, table),
      arrow(operations, queues),
      arrow(table, streams),
      arrow(queues, workflow),
      arrow(workflow, bucket),
      arrow(workflow, engine),
    ],
  };
};

const orderLines = (): string[] => {
  const names = ['engine', ...domainOrder];
  const lines: string[] = [];
  for (let start = 0; start < names.length; start += 4) lines.push(names.slice(start, start + 4).join(' ← '));
  return lines.map((line, index) => (index === 0 ? line : `← ${line}`));
};

/** `docs/architecture.svg`: what starts which function, drawn from the declarations. */
export const architectureText = (): string => pictureOf(parts());
