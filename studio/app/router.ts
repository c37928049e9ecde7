import { signal } from '@preact/signals';
import { hrefOf, type Place, placeOf } from './place.ts';

export { hrefOf, type Params, paramsOf } from './place.ts';

/** Where the page is. */
export const place = signal<Place>({ path: '/', query: {} });

/** Goes to a place. @param replace leaves no step back to where the page was */
export const goTo = (to: string, replace = false): void => {
  const href = to.startsWith('#') ? to : hrefOf(to);
  if (replace) {
    history.replaceState(null, '', href);
    place.value = placeOf(href);
  } else location.hash = href;
};

/** Follows the address of the page from now on. */
export const startRouter = (): void => {
  const follow = (): void => {
    place.value = placeOf(location.hash);
  };
  addEventListener('hashchange', follow);
  follow();
};
