import { type Definition, type ErrorCode, errorCodes } from './error-codes.ts';
import type { ErrorKind } from './error-kinds.ts';

type Told<Code extends ErrorCode> = (typeof errorCodes)[Code]['detail'];

/** The facts of an error: what its text needs, and the members of its answer. */
export type FactsOf<Code extends ErrorCode> =
  Told<Code> extends (facts: infer Facts) => string ? Facts : Readonly<Record<string, unknown>>;

/** Kind, text and answer members of an error with these facts. */
export const describeError = <Code extends ErrorCode>(
  code: Code,
  facts: FactsOf<Code>,
): { kind: ErrorKind; detail: string; data: Record<string, unknown> } => {
  const { kind, detail, textOnly = [] }: Definition = errorCodes[code];
  const members = Object.entries(facts as object).filter(([name]) => !textOnly.includes(name));
  return {
    kind,
    detail: typeof detail === 'string' ? detail : detail(facts as never),
    data: Object.fromEntries(members),
  };
};

/** An error's facts as the documents show them. */
export const exampleFacts = <Code extends ErrorCode>(code: Code): FactsOf<Code> => {
  const { example = {} }: Definition = errorCodes[code];
  return example as FactsOf<Code>;
};
