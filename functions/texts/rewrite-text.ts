import { askText } from '../engines/text/ask-text.ts';
import { byRules, enhancePrompt } from '../planning/prompt-enhancement.ts';
import { rewriteTask, spokenForm } from '../planning/text-tasks.ts';
import { http } from '../platform/http/entry.ts';
import { maxShortTextLength } from '../videos/schemas.ts';
import { textsProblem } from '../videos/script-or-prompt.ts';
import { isAllowed, refusalOf } from './allowed.ts';
import { textsRoutes } from './routes.ts';
import { maxRewriteLength } from './schemas.ts';

export const handler = http(textsRoutes.rewriteText, async ({ body }, { actor, now }) => {
  const { script, prompt, language, style, instruction } = body;
  const mistake = textsProblem(body);
  if (mistake !== undefined) throw mistake;
  const text = script ?? prompt ?? '';
  const kind = script === undefined ? 'prompt' : 'script';
  const refusal =
    refusalOf(text, language, `body.${kind}`) ??
    (instruction === undefined ? undefined : refusalOf(instruction, language, 'body.instruction'));
  if (refusal !== undefined) throw refusal;
  const longest = kind === 'prompt' ? maxShortTextLength : maxRewriteLength;
  const asked = await askText(rewriteTask({ kind, text, language, style, instruction }, longest), {
    ownerId: actor.userId,
    now,
  });
  const written = asked === undefined ? '' : spokenForm(asked.answer.text);
  if (asked !== undefined && (await isAllowed(written, language)))
    return { text: written, model_used: asked.model };
  return { text: kind === 'script' ? text : enhancePrompt(text, style), model_used: byRules };
});
