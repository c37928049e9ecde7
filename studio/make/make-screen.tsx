import { Page } from '../ui/page.tsx';

/** Makes a video of a script or a prompt. */
export const MakeScreen = () => <Page title="Make a film">{null}</Page>;
