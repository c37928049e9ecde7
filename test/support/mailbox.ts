import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestCloud } from './cloud.ts';

/** One mail as the embedded cloud keeps it. */
export interface KeptMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
}

/** Mails by their files, which stay as they are: all files of a run send theirs into a few folders. */
const known = new Map<string, KeptMail>();

const readMail = async (file: string): Promise<KeptMail> => {
  const mail: KeptMail = known.get(file) ?? JSON.parse(await readFile(file, 'utf8'));
  known.set(file, mail);
  return mail;
};

/** Every mail that was sent to an address, oldest first. */
export const mailsTo = async ({ dataDir }: TestCloud, email: string): Promise<KeptMail[]> => {
  const folder = join(dataDir, 'mails');
  const names = await readdir(folder).catch(() => []);
  const mails: KeptMail[] = [];
  for (const name of names.sort()) mails.push(await readMail(join(folder, name)));
  return mails.filter(({ to }) => to.includes(email));
};

/** Waits for the mail of a kind, by a word of its subject, and answers the newest one's token. */
export const tokenOf = async (
  cloud: TestCloud,
  email: string,
  subject: 'password' | 'Confirm',
  count = 1,
): Promise<string> => {
  for (let turn = 0; turn < 1200; turn += 1) {
    const mails = (await mailsTo(cloud, email)).filter((mail) => mail.subject.includes(subject));
    const token = /#token=(\S+)$/m.exec(mails.at(count - 1)?.text ?? '')?.[1];
    if (token !== undefined) return token;
    await sleep(100);
  }
  throw new Error(`No mail about ${subject} came to ${email}`);
};
