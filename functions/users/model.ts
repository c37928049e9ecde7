import type { OnPlan } from '../plans/model.ts';
import type { Role } from '../shared/actor.ts';

/** Who owns videos and credits. */
export interface Account extends OnPlan {
  id: string;
  /** As it was given; its uniqueness is that of {@link normaliseEmail}. */
  email: string;
  username: string;
  fullName: string;
  firstName: string;
  lastName: string;
  role: Role;
  /** False while suspended. */
  isActive: boolean;
  /** Who has the account showed that mail to its address arrives. */
  emailVerified: boolean;
  /** Logins demand a code of an authenticator app. */
  hasSecondFactor?: boolean;
  /** Credits that are granted when the address is first confirmed; absent when none are due. */
  welcomeCredits?: number;
  /** Whole credits after holds. */
  balance: number;
  activeVideos: number;
  /** Credits of payments that were taken back and are spent; absent where none are owed. */
  owedCredits?: number;
  /** Videos that it has, in work or ended; absent before the first. */
  videosCount?: number;
  /** When they were counted one by one; absent for an account that has only been counted up and down. */
  videosCountedAt?: string;
  createdAt: string;
  updatedAt: string;
  lastLoginAt?: string;
  /** Its owner removed it; what is left of it is being deleted. */
  deletedAt?: string;
}

/**
 * One spelling for all that look alike: compatibility forms, case and outer space are folded.
 * Lower case may compose anew (H + U+0331) and compatibility forms may begin with a space (U+1FDD), hence the order.
 */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFKC').trim();

/** One spelling for all that reach the same mailbox in practice. */
export const normaliseEmail = folded;

export const normaliseUsername = folded;

export interface Names {
  username?: string | undefined;
  fullName?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
}

/**
 * The names that were not given, from those that were. A user name that nobody chose ends in a
 * part of the id, so that it is free.
 *
 * @param email normalised
 */
export const completeNames = (
  { username, fullName, firstName, lastName }: Names,
  email: string,
  id: string,
): Required<{ [Name in keyof Names]: string }> => {
  const mailbox = email.slice(0, email.lastIndexOf('@'));
  const parts = [firstName, lastName].filter((name) => name !== undefined && name !== '');
  const full = fullName || parts.join(' ') || username || mailbox;
  const [first = full, ...rest] = full.split(/\s+/);
  return {
    username: username || `${slug(mailbox)}-${id.slice(-8)}`,
    fullName: full.slice(0, 201),
    firstName: firstName ?? first.slice(0, 100),
    lastName: lastName ?? rest.join(' ').slice(0, 100),
  };
};

const slug = (text: string): string => text.replace(/[^a-z0-9_.-]+/g, '-').slice(0, 40) || 'user';

/**
 * An account's names after some of them were changed: what was not given follows from what was.
 */
export const changedNames = (
  {
    username,
    fullName,
    firstName,
    lastName,
  }: Pick<Account, 'username' | 'fullName' | 'firstName' | 'lastName'>,
  given: Names,
): Pick<Account, 'username' | 'fullName' | 'firstName' | 'lastName'> => {
  const first = given.firstName ?? firstName;
  const last = given.lastName ?? lastName;
  if (given.fullName !== undefined) {
    const [start = '', ...rest] = given.fullName.split(/\s+/);
    return {
      username: given.username ?? username,
      fullName: given.fullName,
      firstName: given.firstName ?? start.slice(0, 100),
      lastName: given.lastName ?? rest.join(' ').slice(0, 100),
    };
  }
  const isSame = given.firstName === undefined && given.lastName === undefined;
  return {
    username: given.username ?? username,
    fullName: isSame ? fullName : [first, last].filter((name) => name !== '').join(' '),
    firstName: first,
    lastName: last,
  };
};
