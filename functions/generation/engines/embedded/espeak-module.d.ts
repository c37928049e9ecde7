declare module '@echogarden/espeak-ng-emscripten' {
  const createModule: () => Promise<{
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
