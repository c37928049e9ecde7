/** Longest life of an attempt at a video, in seconds: the workflow itself ends then. */
export const attemptSeconds = 1800;

/** After so many seconds an attempt begins nothing that takes long, so that it can still end in good order. */
export const softStopSeconds = 1500;
