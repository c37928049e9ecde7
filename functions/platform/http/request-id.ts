import { newId } from '../../shared/ids.ts';

const sane = /^[A-Za-z0-9._-]{1,128}$/;

/** The caller's request id when it is safe to write into logs and headers, else a new one. */
export const requestIdOf = (header: string | undefined): string =>
  header !== undefined && sane.test(header) ? header : newId();
