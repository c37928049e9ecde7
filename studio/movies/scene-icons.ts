import type { IconName } from '../ui/icon.tsx';
import type { SceneKind } from './movie-draft.ts';

export const sceneIcons: Readonly<Record<SceneKind, IconName>> = {
  avatar: 'person',
  prompt: 'image',
  title: 'words',
  clip: 'film',
};
