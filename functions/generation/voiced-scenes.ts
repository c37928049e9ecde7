import type { EngineProvider } from '../engines/provider.ts';
import { placeOfScene, type VideoPlan } from '../planning/video-plan.ts';
import { narrationOf, sceneMakers } from './artifacts.ts';

/**
 * The vendor that answers the text of a scene with its sound; undefined where the scene is spoken here, by a presenter
 * of a vendor's, or by its owner.
 */
export const voiceOfScene = (plan: VideoPlan, sceneIndex: number): EngineProvider | undefined => {
  if (narrationOf(plan, sceneIndex) !== undefined) return undefined;
  if (placeOfScene(plan, sceneIndex).part?.clip !== undefined) return undefined;
  const { speaker, talking } = sceneMakers(plan, sceneIndex);
  const { capabilities, secret, vendor = secret } = speaker;
  return !talking && vendor !== undefined && capabilities.speech?.work === 'immediate' ? speaker : undefined;
};
