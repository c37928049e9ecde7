import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What goes wrong with a call. `busy`, `broken` and `denied`: an error of the vendor; `lost-request`: it never arrives;
 * `lost-answer`: it is done, billed, and nobody hears of it; `no-answer`: it is billed and the line stays silent;
 * `cut-body`: half of the answer arrives; `nonsense`: what arrives does not fit what was asked;
 * `mute`: nobody is heard in it.
 */
export type FaultKind =
  | 'busy'
  | 'broken'
  | 'denied'
  | 'lost-request'
  | 'lost-answer'
  | 'no-answer'
  | 'cut-body'
  | 'nonsense'
  | 'mute';

export interface VendorFault<Call extends string> {
  call: Call;
  kind: FaultKind;
  /** How often; default 1. */
  times?: number;
}

/** Takes the fault that a call meets out of those that are planned. */
export const faultOf = <Call extends string>(
  faults: VendorFault<Call>[],
  call: Call,
): FaultKind | undefined => {
  const fault = faults.find((one) => one.call === call);
  if (fault === undefined) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
  return fault.kind;
};

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

/** Sends an answer that was made, as far as a fault of the line lets it through. */
export const deliver = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  fault: FaultKind | undefined,
): void => {
  if (fault === 'lost-answer') return void request.socket.destroy();
  if (fault === 'no-answer') return;
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  if (fault !== 'cut-body') return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length >> 1), () => request.socket.destroy());
};
