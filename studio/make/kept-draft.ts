import { effect, signal } from '@preact/signals';
import { currentUser, departures } from '../app/session.ts';
import { type Draft, emptyDraft, readDraft } from './draft.ts';

const storageName = 'kinora-draft';
const ownerName = 'kinora-draft-of';

/** What is being written; it stays in this tab until it is ordered, or who wrote it signs out. */
export const draft = signal<Draft>(readDraft(sessionStorage.getItem(storageName)));

/** Nobody sees what another person wrote at the same browser. */
effect(() => {
  const user = currentUser();
  if (user === undefined || user.id === sessionStorage.getItem(ownerName)) return;
  draft.value = emptyDraft;
  sessionStorage.setItem(ownerName, user.id);
});
effect(() => {
  if (departures.value > 0) draft.value = emptyDraft;
});
effect(() => sessionStorage.setItem(storageName, JSON.stringify(draft.value)));
