import type { FunctionComponent } from 'preact';
import type { IconName } from '../ui/icon.tsx';
import type { Params } from './router.ts';

/** What a screen is given: the parts of its address by name, and its query. */
export interface ScreenProps {
  params: Params;
  query: Params;
}

export interface ScreenDeclaration {
  /** e.g. `/videos/:id`; the first that fits is shown. */
  path: string;
  /** Of the page while it is shown, before "Kinora Studio". */
  title: string;
  /** Where it stands in the navigation, in order of declaration. @default nowhere */
  navigation?: { label: string; icon: IconName; adminOnly?: boolean };
  /** @default false: who is not signed in signs in first, and then comes here */
  isPublic?: boolean;
  /** The code of the screen, fetched when it is first shown. */
  load: () => Promise<FunctionComponent<ScreenProps>>;
}
