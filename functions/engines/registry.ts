import type { Capability, SceneCapability } from './capabilities.ts';
import { embedded } from './embedded/provider.ts';
import type { EngineProvider, ServiceProvider } from './provider.ts';
import { providers } from './providers.ts';

/** The engine that makes a video when none is asked for. */
export const defaultEngineId = providers[0].id;

export const findEngine = (id: string): EngineProvider | undefined =>
  [embedded, ...providers].find((provider) => provider.id === id);

/**
 * Who does something for a video of an engine: the engine itself, or the embedded one for what it cannot do.
 *
 * @throws Error for an engine that is not there any more: a fault of ours
 */
export const engineFor = (capability: Capability, engineId: string): EngineProvider => {
  const engine = findEngine(engineId);
  if (engine === undefined) throw new Error(`There is no engine "${engineId}"`);
  return engine.capabilities[capability] === undefined ? embedded : engine;
};

/** Who speaks and who draws a video; `talking`: one does both at once. */
export interface Makers {
  speaker: EngineProvider;
  drawer: EngineProvider;
  talking: boolean;
}

/** @param kind a presenter can talk; a storyboard is drawn to a voice */
export const makersOf = (engineId: string, kind: 'avatar' | 'prompt'): Makers => {
  const talker = engineFor('talking-video', engineId);
  if (kind === 'avatar' && talker.capabilities['talking-video'] !== undefined)
    return { speaker: talker, drawer: talker, talking: true };
  return { speaker: engineFor('speech', engineId), drawer: engineFor('scene', engineId), talking: false };
};

/** Lengths of the clips that an engine has drawn for the scenes of a film; undefined where no length is refused. */
export const clipSecondsOf = (engineId: string, kind: 'avatar' | 'prompt'): readonly number[] | undefined =>
  makersOf(engineId, kind).drawer.limits.clipSeconds;

/** What of a scene is made at vendors while the workflow waits: its pictures, or a presenter that talks. */
export const remoteParts = ({ drawer, talking }: Pick<Makers, 'drawer' | 'talking'>): SceneCapability[] => {
  const capability = talking ? 'talking-video' : 'scene';
  return drawer.capabilities[capability]?.work === 'remote' ? [capability] : [];
};

/** Names what made something, without and with its version, e.g. `embedded-scene@5`. */
export const makerName = ({ id }: EngineProvider, capability: Capability | 'preview'): string =>
  `${id}-${capability}`;
export const versionedName = (engine: EngineProvider, capability: Capability): string =>
  `${makerName(engine, capability)}@${engine.version}`;

/** Whose account an engine is billed to: engines of one vendor share its limits, and its faults. */
export const vendorOf = ({
  id,
  secret,
  vendor = secret,
}: Pick<EngineProvider, 'id' | 'secret' | 'vendor'>): string => vendor ?? id;

/** The name of an engine's vendor; of an unknown engine, its own. */
export const vendorOfId = (id: string): string => vendorOf(findEngine(id) ?? { id });

/**
 * Whether an engine can be asked at all.
 *
 * @param secrets names that the setting `engines` has; asked for where an engine needs one
 */
export const isConfigured = (
  { secret, vendor = secret }: Pick<ServiceProvider, 'secret' | 'vendor'>,
  secrets: () => ReadonlySet<string>,
): boolean => vendor === undefined || secrets().has(vendor);

/** Whether the vendor still serves it. */
export const isAlive = ({ endOfLife }: Pick<ServiceProvider, 'endOfLife'>, now: Date): boolean =>
  endOfLife === undefined || now.toISOString().slice(0, 10) < endOfLife;
