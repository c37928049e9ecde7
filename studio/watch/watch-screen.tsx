import type { ScreenProps } from '../app/screens.ts';
import { Page } from '../ui/page.tsx';

/** A video: how far it is, and once it is made, the film. */
export const WatchScreen = ({ params }: ScreenProps) => <Page title={params.id ?? ''}>{null}</Page>;
