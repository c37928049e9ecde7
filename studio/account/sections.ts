import type { FunctionComponent } from 'preact';
import type { Section } from '../ui/sections.tsx';

/** A part of the account, with its code. */
export interface AccountSection extends Section {
  load: () => Promise<FunctionComponent>;
}

/** Every part of the account, in the order in which they are shown. */
export const accountSections: readonly AccountSection[] = [
  { id: 'profile', label: 'Profile', load: async () => (await import('./profile.tsx')).Profile },
  { id: 'security', label: 'Security', load: async () => (await import('./security.tsx')).Security },
  { id: 'credits', label: 'Credits', load: async () => (await import('./credits.tsx')).Credits },
  { id: 'plan', label: 'Plan and billing', load: async () => (await import('./plan.tsx')).Plan },
  { id: 'budgets', label: 'Budgets', load: async () => (await import('./budgets.tsx')).Budgets },
  { id: 'api-keys', label: 'API keys', load: async () => (await import('./api-keys.tsx')).ApiKeys },
  { id: 'webhooks', label: 'Webhooks', load: async () => (await import('./webhooks.tsx')).Webhooks },
  { id: 'youtube', label: 'YouTube', load: async () => (await import('./youtube.tsx')).Youtube },
  { id: 'data', label: 'Your data', load: async () => (await import('./data.tsx')).Data },
];
