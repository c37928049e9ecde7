import { computed } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Empty, ErrorNotice, Notice, Skeleton } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Navigation } from './navigation.tsx';
import { online } from './online.ts';
import { useResource } from './resource.ts';
import { goTo, hrefOf, type Params, paramsOf, place } from './router.ts';
import type { ScreenDeclaration, ScreenProps } from './screen.ts';
import { screens } from './screens.ts';
import { restoreSession, session } from './session.ts';

interface Shown {
  screen: ScreenDeclaration;
  params: Params;
}

const shown = computed((): Shown | undefined => {
  for (const screen of screens) {
    const params = paramsOf(screen.path, place.value.path);
    if (params !== undefined) return { screen, params };
  }
  return undefined;
});

/** The whole page. */
export const Shell = () => {
  const { screen } = shown.value ?? {};
  const { state } = session.value;
  useEffect(() => {
    document.title = `${screen?.title ?? 'Not found'} · Kinora Studio`;
  }, [screen]);
  const mustSignIn = screen !== undefined && screen.isPublic !== true && state === 'signed-out';
  useEffect(() => {
    if (!mustSignIn) return;
    const { path, query } = place.peek();
    const next = path === '/' ? undefined : hrefOf(path, query).slice(1);
    goTo(hrefOf('/sign-in', { next }), true);
  }, [mustSignIn]);
  const isSignedIn = state === 'signed-in';
  return (
    <div class={isSignedIn ? 'shell' : 'shell bare'}>
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <Navigation isSignedIn={isSignedIn} />
      <main id="main" tabIndex={-1}>
        {!online.value && (
          <Notice kind="warning" title="You are offline">
            <p>What is being made goes on. This page catches up as soon as the network is back.</p>
          </Notice>
        )}
        <Content />
      </main>
    </div>
  );
};

const skip = (): void => {
  document.getElementById('main')?.focus();
};

const Content = () => {
  const current = session.value;
  const found = shown.value;
  if (found === undefined) {
    return (
      <Empty icon="search" title="There is no such page">
        <a href="#/">Go to the start</a>
      </Empty>
    );
  }
  if (found.screen.isPublic !== true) {
    const { title } = found.screen;
    if (current.state === 'unreachable') {
      return (
        <Page title={title}>
          <ErrorNotice error={current.error} retry={restoreSession} />
        </Page>
      );
    }
    if (current.state !== 'signed-in') return <Skeleton lines={6} />;
  }
  return <Screen key={found.screen.path} declaration={found.screen} params={found.params} />;
};

/** Fetches the code of a screen and shows it. */
const Screen = ({ declaration, params }: { declaration: ScreenDeclaration; params: Params }) => {
  const code = useResource<{ View: FunctionComponent<ScreenProps> }>(
    async () => ({ View: await declaration.load() }),
    [declaration],
  );
  const wasShown = useRef(false);
  const isReady = code.state === 'ready';
  // Before anybody sees the screen: later it would take the focus away from who was fast.
  useLayoutEffect(() => {
    // Whoever listens to the page hears what came; the first screen is announced by the page itself.
    if (isReady && !wasShown.current && hasNavigated) document.getElementById('main')?.focus();
    if (isReady) {
      wasShown.current = true;
      hasNavigated = true;
    }
  }, [isReady]);
  if (code.state === 'failed') {
    return (
      <Page title={declaration.title}>
        <ErrorNotice error={code.error} retry={code.reload} />
      </Page>
    );
  }
  if (code.state === 'loading') return <Skeleton lines={6} />;
  const { View } = code.data;
  return <View params={params} query={place.value.query} />;
};

let hasNavigated = false;
