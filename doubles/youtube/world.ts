import { createHash, randomBytes } from 'node:crypto';

/** What goes wrong: `fault.call` names what meets it. */
export interface YoutubeFault {
  call: 'token' | 'channels' | 'open' | 'send' | 'ask' | 'thumbnail' | 'captions' | 'look' | 'revoke';
  /** Google's word for an error, with its status; or what happens to the line. */
  kind:
    | { status: number; reason: string }
    | 'hang-up'
    | 'lost-answer'
    /** 200 with another body than the API has. */
    | 'odd-answer'
    /** The line breaks before this byte of the file; those before it are kept. */
    | { cutAt: number };
  /** How often; default 1. */
  times?: number;
}

/** A channel whose owner says yes at the page of consent. */
export interface DoubleChannel {
  id: string;
  title: string;
}

interface Grant {
  channel: DoubleChannel | undefined;
  scope: string;
}

/** A resumable upload. */
export interface Session {
  id: string;
  total: number;
  resource: { snippet: Record<string, unknown>; status: Record<string, unknown> };
  pieces: Buffer[];
  /** Bytes that arrived. */
  size: number;
  videoId?: string;
}

/** A video that arrived whole. */
export interface DoubleVideo {
  id: string;
  bytes: Buffer;
  resource: Session['resource'];
  thumbnail?: Buffer;
  captions: string[];
  looks: number;
  /** How it ends: `rejected` or `failed` with a reason. */
  outcome?: { uploadStatus: string; rejectionReason?: string };
}

const secret = (): string => randomBytes(24).toString('base64url');

/** All that the double knows. */
export class YoutubeWorld {
  readonly faults: YoutubeFault[] = [];
  readonly codes = new Map<string, { challenge: string; redirectUri: string; grant: Grant }>();
  readonly refreshTokens = new Map<string, Grant>();
  readonly accessTokens = new Map<string, { grant: Grant; refresh: string }>();
  readonly sessions = new Map<string, Session>();
  readonly videos = new Map<string, DoubleVideo>();
  /** Says yes at the page of consent; undefined: an account without a channel. */
  channel: DoubleChannel | undefined = { id: 'UCdouble000000000000000', title: 'A channel of the double' };
  /** A project that is not audited: its videos are locked private. */
  isUnaudited = false;
  /** Looks for which a video is being processed. */
  processingLooks = 1;
  /** How videos that arrive from now on end. */
  outcome: DoubleVideo['outcome'];

  /** The fault that a call meets. */
  faultOf(
    call: YoutubeFault['call'],
    [first, last]: readonly [number, number] = [0, 0],
  ): YoutubeFault['kind'] | undefined {
    const fault = this.faults.find(
      ({ call: of, kind }) =>
        of === call &&
        (typeof kind !== 'object' || !('cutAt' in kind) || (kind.cutAt >= first && kind.cutAt <= last)),
    );
    if (fault === undefined) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.faults.splice(this.faults.indexOf(fault), 1);
    return fault.kind;
  }

  consent({
    challenge,
    redirectUri,
    scope,
  }: {
    challenge: string;
    redirectUri: string;
    scope: string;
  }): string {
    const code = `4/${secret()}`;
    this.codes.set(code, { challenge, redirectUri, grant: { channel: this.channel, scope } });
    return code;
  }

  exchange(
    code: string,
    verifier: string,
    redirectUri: string,
  ): { refresh: string; access: string } | undefined {
    const known = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (known?.challenge !== challenge || known.redirectUri !== redirectUri) return undefined;
    const refresh = `1//${secret()}`;
    this.refreshTokens.set(refresh, known.grant);
    return { refresh, access: this.issue(refresh, known.grant) };
  }

  refresh(token: string): string | undefined {
    const grant = this.refreshTokens.get(token);
    return grant === undefined ? undefined : this.issue(token, grant);
  }

  private issue(refresh: string, grant: Grant): string {
    const access = `ya29.${secret()}`;
    this.accessTokens.set(access, { grant, refresh });
    return access;
  }

  /** Ends the grant of a token, and all of its access tokens. @returns whether there was one */
  revoke(token: string): boolean {
    const refresh = this.accessTokens.get(token)?.refresh ?? token;
    const wasKnown = this.refreshTokens.delete(refresh);
    for (const [access, known] of this.accessTokens)
      if (known.refresh === refresh) this.accessTokens.delete(access);
    return wasKnown;
  }

  open(total: number, resource: Session['resource']): Session {
    const session = { id: secret(), total, resource, pieces: [], size: 0 };
    this.sessions.set(session.id, session);
    return session;
  }

  /** The video of a session that has all of its bytes: the same one however often it is asked. */
  finish(session: Session): string {
    if (session.videoId !== undefined) return session.videoId;
    const id = randomBytes(8).toString('base64url');
    session.videoId = id;
    const { pieces, resource } = session;
    const bytes = Buffer.concat(pieces);
    const outcome = this.outcome === undefined ? {} : { outcome: this.outcome };
    this.videos.set(id, { id, bytes, resource, captions: [], looks: 0, ...outcome });
    return id;
  }
}
