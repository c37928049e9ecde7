import type { Voice } from '@kinora/client/catalogues';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { capital } from '../app/format.ts';
import { IconButton } from '../ui/button.tsx';

/** The voices of a language; each can be heard. */
export const VoicePicker = ({
  voices,
  value,
  onValue,
}: {
  voices: readonly Voice[];
  value: string;
  onValue: (value: string) => void;
}) => {
  const name = useId();
  const playing = useSignal('');
  const sound = useRef<HTMLAudioElement>(null);
  useEffect(() => () => sound.current?.pause(), []);
  const chosen = value === '' ? voices.find(({ is_default }) => is_default)?.id : value;

  const hear = (voice: Voice): void => {
    const element = sound.current;
    if (element === null || voice.sample_url == null) return;
    const isOn = playing.value === voice.id;
    element.pause();
    playing.value = '';
    if (isOn) return;
    element.src = voice.sample_url;
    playing.value = voice.id;
    element.play().catch(() => {
      playing.value = '';
    });
  };

  return (
    <fieldset class="choice">
      <legend>Voice</legend>
      <ul class="voices">
        {voices.map((voice) => (
          <li key={voice.id}>
            <label>
              <input
                type="radio"
                name={name}
                value={voice.id}
                checked={voice.id === chosen}
                onChange={() => onValue(voice.id)}
              />
              <span>
                {voice.name} <span class="soft small">{capital(voice.gender)}</span>
              </span>
            </label>
            {voice.sample_url != null && (
              <IconButton
                icon={playing.value === voice.id ? 'pause' : 'play'}
                label={`${playing.value === voice.id ? 'Stop' : 'Hear'} ${voice.name}`}
                onClick={() => hear(voice)}
              />
            )}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/useMediaCaption: a sample says the sentence of its language, and nothing else. */}
      <audio ref={sound} onEnded={() => (playing.value = '')} />
    </fieldset>
  );
};
