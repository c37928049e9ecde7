import type { KeptAnswers } from '../../functions/engines/capabilities.ts';

/** Answers of vendors, kept in memory. */
export const keptAnswers = (): KeptAnswers & { answers: Map<string, Uint8Array> } => {
  const answers = new Map<string, Uint8Array>();
  return {
    answers,
    load: async (name) => answers.get(name),
    save: async (name, answer) => void answers.set(name, answer),
  };
};
