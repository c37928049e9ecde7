import { Closing } from './closing.ts';
import type { CloudOptions, RunningCloud } from './cloud.ts';
import { startCore } from './core.ts';
import { startEventSources } from './events/event-sources.ts';
import { startGateway } from './gateway/gateway.ts';
import { startLogSubscriptions } from './logs/log-subscriptions.ts';
import { startWorkflows } from './workflow/workflows.ts';

/**
 * Runs a synthesized assembly on this machine until it is closed.
 * @throws AssemblyError when the templates ask for what the embedded cloud does not offer.
 * @throws Error when the data folder is in use, the port is taken, or the data is of another version.
 */
export const startCloud = async (options: CloudOptions): Promise<RunningCloud> => {
  const closing = new Closing();
  try {
    const core = closing.keep(await startCore(options));
    const { cloud } = core;
    const { port, websocketLimits } = options;
    const gateway = closing.keep(
      await startGateway(cloud, {
        ...(port === undefined ? {} : { port }),
        ...(websocketLimits === undefined ? {} : { websocketLimits }),
      }),
    );
    core.setGateway(gateway);
    core.register(gateway.connectionsApi);
    closing.keep(startLogSubscriptions(cloud));
    // What starts functions by itself comes last: they must find every API in its place.
    const workflows = closing.keep(await startWorkflows(cloud));
    core.register(workflows.api);
    closing.keep(await startEventSources(cloud, core.endWaits));
    const { http, websocket } = gateway;
    const close = () => closing.close();
    return { http, websocket, cloud, replaceCode: core.replaceCode, close };
  } catch (error) {
    await closing.close();
    throw error;
  }
};
