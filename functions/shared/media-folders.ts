/** Folders of the media bucket: `videos/` holds what is kept, `work/` what travels between tasks and goes after a day. */
export const mediaFolders = { videos: 'videos/', work: 'work/' } as const;

/** Folder of the media bucket for files that owners upload; rights on it are apart from those on the others. */
export const assetsFolder = 'assets/';
