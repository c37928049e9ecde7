/** Folders of the media bucket: `videos/` holds what is kept, `work/` what travels between tasks and goes after a day. */
export const mediaFolders = { videos: 'videos/', work: 'work/' } as const;
