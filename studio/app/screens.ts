import type { ScreenDeclaration } from './screen.ts';

/** Every screen of the Studio. */
export const screens: readonly ScreenDeclaration[] = [
  {
    path: '/',
    title: 'Make',
    navigation: { label: 'Make', icon: 'make' },
    load: async () => (await import('../make/make-screen.tsx')).MakeScreen,
  },
  {
    path: '/videos/:id',
    title: 'Watch',
    load: async () => (await import('../watch/watch-screen.tsx')).WatchScreen,
  },
  {
    path: '/videos',
    title: 'Videos',
    navigation: { label: 'Videos', icon: 'videos' },
    load: async () => (await import('../library/library-screen.tsx')).LibraryScreen,
  },
  {
    path: '/projects',
    title: 'Projects',
    navigation: { label: 'Projects', icon: 'projects' },
    load: async () => (await import('../projects/projects-screen.tsx')).ProjectsScreen,
  },
  {
    path: '/projects/:id',
    title: 'Project',
    load: async () => (await import('../projects/project-screen.tsx')).ProjectScreen,
  },
  {
    path: '/projects/:id/assets',
    title: 'Assets',
    load: async () => (await import('../assets/assets-screen.tsx')).AssetsScreen,
  },
  {
    path: '/projects/:id/movies',
    title: 'Movies',
    load: async () => (await import('../movies/movies-screen.tsx')).MoviesScreen,
  },
  {
    path: '/projects/:id/movies/:movieId',
    title: 'Movie',
    load: async () => (await import('../movies/movie-screen.tsx')).MovieScreen,
  },
  {
    path: '/account',
    title: 'Account',
    navigation: { label: 'Account', icon: 'account' },
    load: async () => (await import('../account/account-screen.tsx')).AccountScreen,
  },
  {
    path: '/account/:part',
    title: 'Account',
    load: async () => (await import('../account/account-screen.tsx')).AccountScreen,
  },
  {
    path: '/account/webhooks/:id',
    title: 'Webhook endpoint',
    load: async () => (await import('../account/webhook-screen.tsx')).WebhookScreen,
  },
  {
    path: '/operate',
    title: 'Operate',
    navigation: { label: 'Operate', icon: 'operate', adminOnly: true },
    load: async () => (await import('../operate/operate-screen.tsx')).OperateScreen,
  },
  {
    path: '/operate/:part',
    title: 'Operate',
    load: async () => (await import('../operate/operate-screen.tsx')).OperateScreen,
  },
  {
    path: '/sign-in',
    title: 'Sign in',
    isPublic: true,
    load: async () => (await import('../sign-in/sign-in-screen.tsx')).SignInScreen,
  },
  {
    path: '/sign-up',
    title: 'Sign up',
    isPublic: true,
    load: async () => (await import('../sign-in/sign-up-screen.tsx')).SignUpScreen,
  },
];
