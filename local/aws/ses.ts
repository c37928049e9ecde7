import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../assembly/identity.ts';
import { listAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Cloud, ObservedMail } from '../cloud.ts';
import type { Need } from './policies.ts';
import { type AwsService, type Call, parseJson, refuseJson, sendJson } from './service.ts';
import { feedbackOf } from './ses-feedback.ts';

/** The address in `Name <address>`, or the text itself. */
const addressIn = (text: string): string => /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;

/** SES (API version 2) as far as simple mails go: each becomes a file in the data folder, and leaves it by no wire. */
export class Ses implements AwsService {
  readonly streamsBody = false;
  readonly refuse = refuseJson;
  readonly #folder: string;
  readonly #place: Place;
  readonly #onMail: ((mail: ObservedMail) => void) | undefined;
  readonly #cloud: Pick<Cloud, 'emitEvent' | 'ofType'>;
  #count = 0;

  constructor(
    dataDir: string,
    place: Place,
    cloud: Pick<Cloud, 'emitEvent' | 'ofType'>,
    onMail?: (mail: ObservedMail) => void,
  ) {
    this.#folder = join(dataDir, 'mails');
    this.#place = place;
    this.#cloud = cloud;
    this.#onMail = onMail;
  }

  operation({ method, url }: Call): string {
    return method === 'POST' && url === '/v2/email/outbound-emails' ? 'SendEmail' : `${method} ${url}`;
  }

  /** SES checks the identity that the sender's address is verified by; here that is always its domain. */
  needs(call: Call): Need[] {
    const sender = addressIn(stringAt(parseJson(call.body), 'FromEmailAddress') ?? '');
    const { region, accountId } = this.#place;
    const set = stringAt(parseJson(call.body), 'ConfigurationSetName');
    const names = [`identity/${sender.split('@')[1] ?? sender}`];
    if (set !== undefined) names.push(`configuration-set/${set}`);
    return names.map((name) => ({
      action: `ses:${call.operation}`,
      resource: `arn:aws:ses:${region}:${accountId}:${name}`,
      context: { 'ses:FromAddress': sender },
    }));
  }

  async answer(call: Call): Promise<void> {
    const input = parseJson(call.body);
    const simple = objectAt(objectAt(input, 'Content'), 'Simple');
    const text = stringAt(objectAt(objectAt(simple, 'Body'), 'Text'), 'Data');
    const to = listAt(objectAt(input, 'Destination'), 'ToAddresses').map(String);
    if (call.operation !== 'SendEmail' || text === undefined || to.length === 0) {
      const message = `The embedded cloud sends simple text mails and cannot do ${call.operation} with this input.`;
      this.refuse(call, { status: 400, code: 'BadRequestException', message });
      return;
    }
    const set = stringAt(input, 'ConfigurationSetName');
    if (set !== undefined && !this.#knows(set)) {
      const message = `Configuration set ${set} does not exist.`;
      this.refuse(call, { status: 404, code: 'NotFoundException', message });
      return;
    }
    const mail: ObservedMail = {
      from: stringAt(input, 'FromEmailAddress') ?? '',
      to,
      subject: stringAt(objectAt(simple, 'Subject'), 'Data') ?? '',
      text,
    };
    const MessageId = this.#write(mail);
    this.#onMail?.(mail);
    sendJson(call.response, 200, { MessageId });
    if (set !== undefined) this.#tell(set, MessageId, mail);
  }

  #knows(set: string): boolean {
    return this.#cloud
      .ofType('AWS::SES::ConfigurationSet')
      .some(({ properties }) => stringAt(properties, 'Name') === set);
  }

  /** Mails leave this machine by no wire; those to SES's simulator of mailboxes come back all the same. */
  #tell(set: string, messageId: string, { from, to }: ObservedMail): void {
    const events = this.#cloud
      .ofType('AWS::SES::ConfigurationSetEventDestination')
      .filter(({ properties }) => stringAt(properties, 'ConfigurationSetName') === set)
      .flatMap(({ properties }) => listAt(objectAt(properties, 'EventDestination'), 'MatchingEventTypes'));
    const told = { messageId, from, to, set };
    for (const feedback of to.flatMap((address) => feedbackOf(address, told))) {
      if (events.map((type) => String(type).toUpperCase()).includes(feedback.type)) {
        this.#cloud.emitEvent({
          source: 'aws.ses',
          detailType: feedback.detailType,
          detail: feedback.detail,
        });
      }
    }
  }

  /** One file for each mail, in order of their sending. */
  #write(mail: ObservedMail): string {
    const id = randomUUID();
    const now = new Date().toISOString();
    this.#count += 1;
    const order = `${now.replace(/[:.]/g, '-')}-${String(this.#count).padStart(4, '0')}`;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const content = `${JSON.stringify({ id, sentAt: now, ...mail }, null, 2)}\n`;
    // A mail may open an account: it is for the owner of the folder alone.
    writeFileSync(join(this.#folder, `${order}-${id}.json`), content, { mode: 0o600 });
    return id;
  }
}
