/**
 * Folders of the media bucket: `videos/` holds what is kept, `work/` what travels between tasks and goes after a day,
 * `movies/` the scenes of movies, which later versions are made of, and which go after 90 days, `vendors/` what vendors
 * leave here of other videos, which goes after seven days, as the records of its starts do.
 */
export const mediaFolders = {
  videos: 'videos/',
  work: 'work/',
  movies: 'movies/',
  vendors: 'vendors/',
} as const;

/** Folder of the media bucket for files that owners upload; rights on it are apart from those on the others. */
export const assetsFolder = 'assets/';
