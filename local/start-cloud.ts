import type { CloudOptions, RunningCloud } from './cloud.ts';
import { startCore } from './core.ts';
import { startEventSources } from './events/event-sources.ts';
import { startGateway } from './gateway/gateway.ts';
import { startWorkflows } from './workflow/workflows.ts';

/**
 * Runs a synthesized assembly on this machine until it is closed.
 * @throws AssemblyError when the templates ask for what the embedded cloud does not offer.
 * @throws Error when the data folder is in use, the port is taken, or no DynamoDB fits this platform.
 */
export async function startCloud(options: CloudOptions): Promise<RunningCloud> {
  const core = await startCore(options);
  const { cloud } = core;
  const closers: (() => Promise<void>)[] = [core.close];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const { port, websocketLimits } = options;
    const gateway = await startGateway(cloud, {
      ...(port === undefined ? {} : { port }),
      ...(websocketLimits === undefined ? {} : { websocketLimits }),
    });
    closers.push(() => gateway.close());
    core.setGateway(gateway);
    core.register(gateway.connectionsApi);
    // What starts functions by itself comes last: they must find every API in its place.
    const workflows = await startWorkflows(cloud);
    closers.push(() => workflows.close());
    core.register(workflows.api);
    const eventSources = await startEventSources(cloud);
    closers.push(() => eventSources.close());
    return { http: gateway.http, websocket: gateway.websocket, cloud, close };
  } catch (error) {
    await close();
    throw error;
  }
}
