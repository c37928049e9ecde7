/** Where the browser keeps files whose upload has not ended. */
export const uploadsDatabase = 'kinora-uploads';
/** Whose it is what this browser keeps: an id. */
const personName = 'kinora-person';

/** Removes all that somebody wrote or chose here; the theme stays. */
export const forgetKept = async (): Promise<void> => {
  sessionStorage.clear();
  localStorage.removeItem(personName);
  // A browser without a store keeps nothing.
  await filesDeleted().catch(() => undefined);
};

const filesDeleted = (): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(uploadsDatabase);
    const end = (): void => resolve();
    // One that another tab holds open goes when that tab lets it go.
    Object.assign(request, { onsuccess: end, onerror: end, onblocked: end });
  });

/** Removes what somebody else left in this browser, who did not sign out. @param person who is signed in now */
export const keepFor = async (person: string): Promise<void> => {
  if (localStorage.getItem(personName) === person) return;
  await forgetKept();
  localStorage.setItem(personName, person);
};
