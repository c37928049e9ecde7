const film = {
  kind: 'avatar',
  title: 'A test',
  language: 'en',
  style: 'realistic',
  avatarId: 'heygen-abigail',
  voiceId: 'heygen-sara',
  width: 480,
  height: 480,
  framesPerSecond: 30,
  seed: 1,
  music: false,
} as const;

/** A scene of a second and a half, as engines of vendors are asked for it. */
export const requestOf = (narration: string) => ({
  film: { ...film, scenes: [{ index: 0, narration, leadInSeconds: 0, leadOutSeconds: 0 }] },
  sceneIndex: 0,
  timing: { index: 0, frames: 45, words: [], phonemes: [] },
});
