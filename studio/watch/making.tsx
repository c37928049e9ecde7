import type { Video } from '@kinora/client/api-types';
import { type Channel, watchVideo } from '@kinora/client/watch';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../app/api.ts';
import { span } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { heard, madeOf, type Progress, progressOf, sceneWords, stageLines } from './progress.ts';

/** A film while it is made. What was missed by a reload or a lost network is told when the page is back. */
export const Making = ({ video, onEnd }: { video: Video; onEnd: () => void }) => {
  const progress = useSignal(progressOf(video));
  const channel = useSignal<Channel>('live');
  const error = useSignal<unknown>(undefined);
  const tries = useSignal(0);
  const attempt = tries.value;
  useEffect(() => {
    const controller = new AbortController();
    const follow = async (): Promise<void> => {
      const options = {
        after: progress.peek().seq,
        signal: controller.signal,
        onChannel: (now: Channel) => {
          channel.value = now;
        },
      };
      for await (const event of watchVideo(api, video.id, options)) {
        progress.value = heard(progress.peek(), event);
      }
      onEnd();
    };
    error.value = undefined;
    follow().catch((failure) => {
      if (!controller.signal.aborted) error.value = failure;
    });
    return () => controller.abort();
  }, [video.id, attempt]);
  const again = (): void => {
    tries.value += 1;
  };
  return (
    <div class="making">
      {error.value !== undefined && <ErrorNotice error={error.value} retry={again} />}
      <Card>
        <Bar progress={progress.value} channel={channel.value} />
        <div class="making-parts">
          <Stages progress={progress.value} />
          <Scenes video={video} progress={progress.value} />
        </div>
        <Cancel id={video.id} onEnd={onEnd} />
      </Card>
    </div>
  );
};

const Bar = ({ progress, channel }: { progress: Progress; channel: Channel }) => {
  const percent = Math.round(progress.progress * 100);
  const now = stageLines(progress).find(({ state }) => state === 'now');
  const said = progress.status === 'pending' ? 'Waiting for its turn' : (now?.label ?? 'Starting');
  return (
    <div class="bar-of-film">
      <div class="row spread">
        <p class="bar-said" role="status">
          {said}
        </p>
        <p class="bar-percent">{percent} %</p>
      </div>
      <div
        class="progress"
        role="progressbar"
        aria-label="Progress of the film"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span class="progress-bar" style={{ transform: `scaleX(${progress.progress})` }} />
      </div>
      <p class="hint">
        {channel === 'live'
          ? 'You can leave this page: the film goes on, and is here when you come back.'
          : 'The live connection is away; this page asks every few seconds instead.'}
      </p>
    </div>
  );
};

const Stages = ({ progress }: { progress: Progress }) => (
  <ol class="stages" aria-label="Stages">
    {stageLines(progress).map(({ id, label, state, seconds }) => (
      <li key={id} class={`stage ${state}`}>
        <span class="stage-mark">
          {state === 'done' && <Icon name="check" size={14} />}
          {state === 'now' && <span class="spinner" aria-hidden="true" />}
        </span>
        <span>
          {label}
          {state === 'done' && <span class="hidden">, done</span>}
        </span>
        {seconds !== undefined && <span class="stage-seconds">{span(seconds)}</span>}
      </li>
    ))}
  </ol>
);

/**
 * Every scene with how far it is, and its words as they were planned: the plan is asked for again, as it is free and
 * kept nowhere. Scenes of movies are numbered alone.
 */
const Scenes = ({ video, progress }: { video: Video; progress: Progress }) => {
  const plan = useResource(async () => {
    const request = planRequestOf(video);
    return request === undefined ? undefined : await api.plan(request);
  }, [video.id]);
  const scenes = plan.data?.scenes ?? [];
  const made = madeOf(
    progress,
    Math.max(scenes.length, ...Object.keys(progress.scenes).map((key) => Number(key) + 1)),
  );
  if (made.length === 0) return null;
  const isDrawing = progress.stage === 'rendering';
  return (
    <ol class="scenes drawn" aria-label="Scenes">
      {made.map((share, index) => (
        <li key={index}>
          <span class="scene-number">{index + 1}</span>
          <span class="scene-text" dir="auto">
            {scenes[index]?.narration ?? `Scene ${index + 1}`}
          </span>
          <span class="scene-seconds">{sceneWords(share, isDrawing)}</span>
          <span class="scene-drawn" aria-hidden="true">
            <span class="progress-bar" style={{ transform: `scaleX(${share})` }} />
          </span>
        </li>
      ))}
    </ol>
  );
};

/** What was asked for, as far as it decides over the scenes; movies have scenes of their own. */
const planRequestOf = (video: Video) => {
  const language = video.language ?? 'en';
  if (typeof video.script === 'string') return { script: video.script, language };
  if (typeof video.prompt !== 'string') return undefined;
  return { prompt: video.prompt, language, duration: Math.round(video.duration ?? 30) };
};

const Cancel = ({ id, onEnd }: { id: string; onEnd: () => void }) => {
  const asks = useSignal(false);
  const cancel = useAction(async () => {
    await api.cancel(id);
    onEnd();
  });
  if (cancel.error !== undefined) return <ErrorNotice error={cancel.error} retry={() => void cancel.run()} />;
  if (!asks.value) {
    return (
      <div class="row">
        <Button look="quiet" icon="close" onClick={() => (asks.value = true)}>
          Cancel the film
        </Button>
      </div>
    );
  }
  return (
    <Notice kind="warning" title="Cancel this film?">
      <p>The credits come back, but for scenes that a vendor was paid for.</p>
      <div class="row">
        <Button look="danger" busy={cancel.busy} onClick={() => void cancel.run()}>
          Cancel it
        </Button>
        <Button onClick={() => (asks.value = false)}>Go on</Button>
      </div>
    </Notice>
  );
};
