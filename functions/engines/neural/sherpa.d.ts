declare module 'sherpa-onnx-node' {
  interface Files {
    model: string;
    tokens: string;
    dataDir: string;
    voices?: string;
    lang?: string;
  }
  interface Options {
    model: {
      vits?: Files;
      kokoro?: Files;
      kitten?: Files;
      numThreads: number;
      provider: 'cpu';
      debug: 0 | 1;
    };
    maxNumSentences: number;
  }
  class OfflineTts {
    static createAsync(options: Options): Promise<OfflineTts>;
    readonly sampleRate: number;
    readonly numSpeakers: number;
    generateAsync(request: {
      text: string;
      sid: number;
      speed: number;
      enableExternalBuffer: boolean;
    }): Promise<{ samples: Float32Array; sampleRate: number }>;
  }
  const runtime: { OfflineTts: typeof OfflineTts };
  export default runtime;
}
