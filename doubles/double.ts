/** A server that stands in for a vendor while a cloud runs on this machine: `npm start -- --with NAME`. */
export interface OfferedDouble {
  /** What a person should know, e.g. an address. */
  lines: readonly string[];
  close(): Promise<void>;
}

/** What a double is started with. */
export interface DoubleOptions {
  /** Address of the API. */
  http: string;
  /** Folder for what it keeps between runs. */
  folder: string;
  /** Tells a person what happens. */
  say: (line: string) => void;
  /** Stores the secret of a vendor where functions read it; call it before the API is asked for anything that needs it. */
  store: (vendor: string, secret: object) => void;
}

export type StartDouble = (options: DoubleOptions) => Promise<OfferedDouble>;
