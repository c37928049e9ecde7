import type * as z from 'zod/mini';
import type { Context } from '../platform/http/context.ts';
import type { toolScopes } from './scopes.ts';

/** One tool that agents call: what `tools/list` tells of it, and what it does. */
export interface Tool<Schema extends z.ZodMiniType = z.ZodMiniType> {
  /** Of letters, digits and underscores: the strictest clients take nothing else, and put prefixes before it. */
  name: string;
  title: string;
  /** Read by a model with every conversation: as short as it can be. */
  description: string;
  input: Schema;
  /** What an API key must be allowed to do. */
  scope: (typeof toolScopes)[number];
  /** What the tool does, by the words of the protocol. */
  hints: { readOnlyHint: boolean; destructiveHint?: boolean; idempotentHint?: boolean };
  /** Its own transaction counts the call; others are counted, and may be refused, before they begin. */
  isTransactional?: true;
  /** @throws KinoraError what is answered as an error of the tool */
  run: (input: z.output<Schema>, context: Context) => Promise<Record<string, unknown>>;
}

/** Declares a tool and forgets the type of its input, which `run` was checked against. */
export const defineTool = <Schema extends z.ZodMiniType>(tool: Tool<Schema>): Tool => tool as unknown as Tool;
