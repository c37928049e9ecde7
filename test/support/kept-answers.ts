import type { Asks, KeptAnswers } from '../../functions/engines/capabilities.ts';

/** Answers of vendors, kept in memory. */
export const keptAnswers = (): KeptAnswers & {
  answers: Map<string, Uint8Array>;
  asked: Map<string, Asks>;
} => {
  const answers = new Map<string, Uint8Array>();
  const asked = new Map<string, Asks>();
  return {
    answers,
    asked,
    load: async (name) => answers.get(name),
    save: async (name, answer) => void answers.set(name, answer),
    asks: {
      load: async (question) => asked.get(question),
      save: async (question, asks) => {
        if ((asked.get(question)?.version ?? 0) !== asks.version - 1) return false;
        asked.set(question, asks);
        return true;
      },
    },
    demandWanted: async () => {},
  };
};
