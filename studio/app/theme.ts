import { effect, signal } from '@preact/signals';

/** `system`: as the device says. */
export type Theme = 'system' | 'light' | 'dark';

const themes: readonly string[] = ['light', 'dark'];
const storageName = 'kinora-theme';

const storedTheme = (): Theme => {
  const stored = localStorage.getItem(storageName) ?? '';
  return themes.includes(stored) ? (stored as Theme) : 'system';
};

export const theme = signal<Theme>('system');

/** The theme that comes after another one at the switch. */
export const nextTheme = (current: Theme): Theme =>
  current === 'system' ? 'light' : current === 'light' ? 'dark' : 'system';

/** Shows the theme that was chosen on this device, and keeps later choices. */
export const startTheme = (): void => {
  theme.value = storedTheme();
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
    localStorage.setItem(storageName, theme.value);
  });
};
