import { Card } from '../ui/page.tsx';
import { Secret } from '../ui/secret.tsx';
import { deadLetterQueues } from './queues.ts';

const steps = [
  {
    title: 'Which queues hold any',
    text: 'How many messages, and what users notice.',
    command: 'npm run kinora -- admin dlq list',
  },
  {
    title: 'Why',
    text: 'Each message: when, how often it was tried, and what it names. Words of people are not shown.',
    command: 'npm run kinora -- admin dlq explain generation --limit 10',
  },
  {
    title: 'Once more, when the cause is mended',
    text: 'Sends them back to the queue that they came from.',
    command: 'npm run kinora -- admin dlq redrive generation --limit 10',
  },
  {
    title: 'What became of one video',
    text: 'Events, runs, calls of engines and credits in one timeline.',
    command: 'npm run kinora -- admin video explain VIDEO-ID',
  },
] as const;

/** Work that could not be done: what it is, and the commands that explain it and do it again. */
export const DeadLetters = () => (
  <>
    <Card title="Dead letters">
      <p>
        A message that was tried in vain is kept for an operator, and an alarm rings. Reading and sending back
        such messages takes the keys of the environment, which no page has: it is done by the command line, in
        a shell that holds them.
      </p>
      <ol class="steps">
        {steps.map(({ title, text, command }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p class="soft">{text}</p>
            <Secret text={command} label={`the command: ${title}`} />
          </li>
        ))}
      </ol>
      <p class="soft small">
        On this machine the command finds the keys that <code>npm start</code> leaves; in AWS it uses yours,
        and <code>--table</code> names the environment.
      </p>
    </Card>
    <Card title="What each queue means to users">
      <dl class="meanings">
        {deadLetterQueues.map(({ name, impact }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{impact}</dd>
          </div>
        ))}
      </dl>
    </Card>
  </>
);
