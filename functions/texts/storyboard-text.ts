import { defaultEngineId, makersOf } from '../engines/registry.ts';
import { askText } from '../engines/text/ask-text.ts';
import { plannedSeconds, planPrompt, titleOf } from '../planning/planner.ts';
import { byRules } from '../planning/prompt-enhancement.ts';
import { spokenForm, storyboardTask, storyText } from '../planning/text-tasks.ts';
import { http } from '../platform/http/entry.ts';
import { maxShortTextLength } from '../videos/schemas.ts';
import { isAllowed, refusalOf } from './allowed.ts';
import { textsRoutes } from './routes.ts';

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

export const handler = http(textsRoutes.storyboardText, async ({ body }, { actor, now }) => {
  const { prompt, language, style, duration } = body;
  const refusal = refusalOf(prompt, language, 'body.prompt');
  if (refusal !== undefined) throw refusal;
  const speed = makersOf(defaultEngineId, 'prompt').speaker.catalogue.charactersPerSecond(language);
  const asked = await askText(storyboardTask({ text: prompt, language, style }, duration, speed), {
    ownerId: actor.userId,
    now,
  });
  const present = (text: string, title: string, model: string) => {
    const scenes = planPrompt(text, language, speed, duration);
    return {
      title,
      text,
      scenes: scenes.map(({ index, narration, estimatedSeconds }) => ({
        index,
        narration,
        seconds: tenths(estimatedSeconds),
      })),
      duration: tenths(plannedSeconds(scenes)),
      model_used: model,
    };
  };
  if (asked !== undefined) {
    const [text, title] = [storyText(asked.answer.scenes), spokenForm(asked.answer.title)];
    const told = present(text, title, asked.model);
    const isShort = text.length <= maxShortTextLength && told.duration <= duration * 1.5;
    if (isShort && (await isAllowed(`${title}\n\n${text}`, language))) return told;
  }
  return present(prompt, titleOf(prompt, language), byRules);
});
