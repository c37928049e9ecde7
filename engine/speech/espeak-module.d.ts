declare module '@echogarden/espeak-ng-emscripten' {
  const createModule: (options: { thisProgram: string }) => Promise<{
    /** The memory that the package's C code works in; another object after it has grown. */
    readonly HEAPU8: Uint8Array;
    // The constructor's object is described where it is used.
    eSpeakNGWorker: new () => {
      samplerate: number;
      set_voice(name: string): number;
      set_rate(wordsPerMinute: number): number;
      synthesize(
        text: string,
        onPiece: (samples: Int16Array, events: import('./espeak.ts').VoiceEvent[]) => boolean,
      ): void;
    };
  }>;
  export default createModule;
}
