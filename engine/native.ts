/**
 * Loads a module that draws or encodes.
 *
 * @throws {Error} saying which platforms there are builds for, where this one has none
 */
export const loadNative = async <Module>(load: () => Promise<Module>): Promise<Module> => {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('native binding'))) throw error;
    throw new Error(
      `Canvas and codecs have no build installed for ${process.platform}-${process.arch}. There are builds for Linux, ` +
        'macOS and Windows on x64 and arm64; npm leaves them out with --omit=optional.',
      { cause: error },
    );
  }
};
