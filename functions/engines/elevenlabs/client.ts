import { retryAfterOf } from '../../shared/retry-after.ts';
import { bytesOf } from '../vendor-http.ts';
import { answeredFailure, unanswered } from './failures.ts';

/** Bytes of an answer at most: a scene's sound in base 64, and the times of its characters. */
const mostAnswerBytes = 100_000_000;
const publicBase = 'https://api.elevenlabs.io';

/** Where ElevenLabs is, and the key that it asks for. */
export interface ElevenLabsAccess {
  apiKey: string;
  /** Address of a double; the vendor's own when absent. */
  apiBase?: string | undefined;
}

/** What is asked for by one call. */
export interface SpeechCall {
  text: string;
  /** The vendor's id of the voice. */
  voice: string;
  model: string;
  /** Of the PCM that is answered, in Hz. */
  sampleRate: number;
}

/**
 * Has a text spoken, by one call that is made once.
 *
 * @param milliseconds until the last byte of the answer
 * @returns the answer as it came: JSON with the sound and the times of its characters
 * @throws {VendorFailed}
 */
export const requestSpeech = async (
  { apiKey, apiBase = publicBase }: ElevenLabsAccess,
  { text, voice, model, sampleRate }: SpeechCall,
  milliseconds: number,
): Promise<Uint8Array> => {
  const path = `/v1/text-to-speech/${voice}/with-timestamps?output_format=pcm_${sampleRate}`;
  const { status, retryAfter, bytes } = await exchange(`${apiBase}${path}`, {
    method: 'POST',
    headers: { 'xi-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ text, model_id: model }),
    // The key goes nowhere else.
    redirect: 'error',
    signal: AbortSignal.timeout(milliseconds),
  });
  if (status === 200) return bytes;
  throw answeredFailure(status, Buffer.from(bytes).toString('utf8'), retryAfter);
};

interface Exchange {
  status: number;
  /** Seconds that the vendor asks to wait. */
  retryAfter: number | undefined;
  bytes: Uint8Array;
}

/** @throws {VendorFailed} where there is no answer, or not all of it */
const exchange = async (url: string, init: RequestInit): Promise<Exchange> => {
  try {
    const response = await fetch(url, init);
    return {
      status: response.status,
      retryAfter: retryAfterOf(response.headers.get('retry-after'), Date.now()),
      bytes: await bytesOf(response, mostAnswerBytes),
    };
  } catch (error) {
    throw unanswered(error);
  }
};
