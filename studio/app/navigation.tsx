import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { goTo, hrefOf, place } from './router.ts';
import { screens } from './screens.ts';
import { currentUser, signOut } from './session.ts';
import { nextTheme, theme } from './theme.ts';

const themeIcons = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** The brand, the screens, and what concerns the whole page. */
export const Navigation = ({ isSignedIn }: { isSignedIn: boolean }) => {
  const user = currentUser();
  const isAdmin = user?.role === 'admin';
  const entries = screens.flatMap(({ path, navigation }) =>
    navigation === undefined || (navigation.adminOnly === true && !isAdmin) ? [] : [{ path, ...navigation }],
  );
  return (
    <header class="bar">
      <a class="brand" href="#/">
        <span class="mark" aria-hidden="true">
          <Icon name="play" size={16} />
        </span>
        Kinora
      </a>
      {isSignedIn && (
        <nav aria-label="Main">
          {entries.map(({ path, label, icon }) => (
            <a key={path} href={hrefOf(path)} aria-current={isAt(path) ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          ))}
        </nav>
      )}
      <div class="bar-end">
        {user !== undefined && (
          <span class="who" title={user.email}>
            {user.email}
          </span>
        )}
        <IconButton
          icon={themeIcons[theme.value]}
          label={`Theme: ${theme.value}`}
          onClick={() => {
            theme.value = nextTheme(theme.value);
          }}
        />
        {isSignedIn && <IconButton icon="signOut" label="Sign out" onClick={leave} />}
      </div>
    </header>
  );
};

/** The start is itself alone; every other entry stands for what is below it, too. */
const isAt = (path: string): boolean =>
  path === '/' ? place.value.path === '/' : `${place.value.path}/`.startsWith(`${path}/`);

const leave = async (): Promise<void> => {
  await signOut();
  goTo('/sign-in');
};
