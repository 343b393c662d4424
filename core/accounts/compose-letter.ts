import type { Work } from '../database/work.js';
import type { Composed, Letter } from '../mail/letter.js';
import { composeInvitation } from './invitation-letter.js';
import type { LetterOrder, Occasion } from './occasion.js';
import type { ProofKind } from './proof.js';
import { Proof } from './proof.js';
import { issueProof } from './proofs.js';
import { User } from './user.js';

const HOUR_MS = 3_600_000;
const WORTH_SENDING_MS = 24 * HOUR_MS;
/** Of one kind to one person: nobody can have another's mailbox filled. */
const MOST_AN_HOUR = 5;

/** The letter, with a link that works once; null when there is nobody to write to, or no reason any more. */
export async function composeLetter(work: Work, { at, occasion }: LetterOrder): Promise<Composed | null> {
  if (work.now.getTime() - at > WORTH_SENDING_MS) return null;
  return await compose(work, occasion);
}

function compose(work: Work, occasion: Occasion): Promise<Composed | null> {
  switch (occasion.kind) {
    case 'verify_email':
      return verification(work, occasion.email);
    case 'reset_password':
      return reset(work, occasion.email);
    case 'change_email':
      return change(work, occasion);
    case 'email_changed':
      return emailChanged(work, occasion);
    case 'password_changed':
      return passwordChanged(work, occasion.userId);
    case 'invitation':
      return composeInvitation(work, occasion);
  }
}

const NOT_YOU = 'If this was not you, ignore this mail: nothing happens without the link.';

async function verification(work: Work, email: string): Promise<Composed | null> {
  const user = await work.em.findOne(User, { email });
  if (user === null) return null;
  if (user.emailVerifiedAt != null) return { to: email, letter: accountExists(user) };
  const path = await linkFor(work, { user, kind: 'verify_email', page: '/verify', detail: email });
  if (path === null) return null;
  return {
    to: email,
    letter: {
      subject: 'Confirm your e-mail address',
      name: user.name,
      paragraphs: ['Welcome to Gallant SMS. Confirm that this is your address, and your account is ready.'],
      action: { label: 'Confirm my address', path },
      closing: ['The link works once, within a day.', NOT_YOU],
    },
  };
}

const accountExists = ({ name }: User): Letter => ({
  subject: 'You have an account already',
  name,
  paragraphs: [
    'Somebody, probably you, wanted to use this address for an account with Gallant SMS. It has one already: log in with it.',
    'If you do not know the password any more, choose “Forgot the password?” on the login page.',
  ],
  action: { label: 'Log in', path: '/login' },
  closing: ['If this was not you, there is nothing to do: your account is as it was.'],
});

async function reset(work: Work, email: string): Promise<Composed | null> {
  const user = await work.em.findOne(User, { email });
  if (user === null) return null;
  const path = await linkFor(work, { user, kind: 'reset_password', page: '/reset', detail: email });
  if (path === null) return null;
  return {
    to: email,
    letter: {
      subject: 'Choose a new password',
      name: user.name,
      paragraphs: ['You can choose a new password now. All your sessions end when you do.'],
      action: { label: 'Choose a new password', path },
      closing: ['The link works once, within an hour.', NOT_YOU],
    },
  };
}

async function change(
  work: Work,
  { userId, email }: { userId: string; email: string },
): Promise<Composed | null> {
  const other = await work.em.findOne(User, { email });
  if (other !== null) return { to: email, letter: accountExists(other) };
  const user = await work.em.findOne(User, { id: userId });
  if (user === null) return null;
  const path = await linkFor(work, { user, kind: 'change_email', page: '/confirm-email', detail: email });
  if (path === null) return null;
  return {
    to: email,
    letter: {
      subject: 'Confirm your new e-mail address',
      name: user.name,
      paragraphs: ['Confirm that this is your address. From then on you log in with it.'],
      action: { label: 'Use this address', path },
      closing: ['The link works once, within a day.', NOT_YOU],
    },
  };
}

async function emailChanged(
  { em }: Work,
  { userId, email }: { userId: string; email: string },
): Promise<Composed | null> {
  const user = await em.findOne(User, { id: userId });
  if (user === null) return null;
  return {
    to: email,
    letter: {
      subject: 'Your e-mail address was changed',
      name: user.name,
      paragraphs: [
        'Your account with Gallant SMS has another e-mail address now. This one is no longer used.',
      ],
      closing: ['If this was not you, write to the support at once: somebody else is in your account.'],
    },
  };
}

async function passwordChanged({ em }: Work, userId: string): Promise<Composed | null> {
  const user = await em.findOne(User, { id: userId });
  if (user === null) return null;
  return {
    to: user.email,
    letter: {
      subject: 'Your password was changed',
      name: user.name,
      paragraphs: [
        'The password of your account with Gallant SMS was changed, and your other sessions were ended.',
      ],
      action: { label: 'Log in', path: '/login' },
      closing: [
        'If this was not you, choose a new password at once: “Forgot the password?” on the login page.',
      ],
    },
  };
}

interface Link {
  user: User;
  kind: ProofKind;
  page: string;
  /** The address it goes to. */
  detail: string;
}

async function linkFor(work: Work, { user, kind, page, detail }: Link): Promise<string | null> {
  const lately = { $gt: new Date(work.now.getTime() - HOUR_MS) };
  const sent = await work.em.count(Proof, { userId: user.id, kind, createdAt: lately });
  if (sent >= MOST_AN_HOUR) return null;
  const { token } = await issueProof(work, { kind, userId: user.id, detail });
  return `${page}?token=${token}`;
}
