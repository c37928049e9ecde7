/** Longest life of an attempt at a video, in seconds: the workflow itself ends then. */
export const attemptSeconds = 1800;

/** A video waits so long for a place at most, in seconds: then it fails as `BUSY`, and costs nothing. */
export const longestWaitSeconds = 6 * 3600;

/** After so many seconds an attempt begins nothing that takes long, so that it can still end in good order. */
export const softStopSeconds = 1500;
