import { z } from 'zod';

const id = z.string().regex(/^[0-9a-f]{32}$/);
const email = z.string().max(254);

/** Why somebody gets a mail. */
export const Occasion = z.discriminatedUnion('kind', [
  /** Somebody registered with this address, or asks for that mail again. */
  z.object({ kind: z.literal('verify_email'), email }),
  z.object({ kind: z.literal('reset_password'), email }),
  /** A person wants this address from now on. */
  z.object({ kind: z.literal('change_email'), userId: id, email }),
  /** To the address they had before. */
  z.object({ kind: z.literal('email_changed'), userId: id, email }),
  z.object({ kind: z.literal('password_changed'), userId: id }),
  z.object({ kind: z.literal('invitation'), accountId: id, invitationId: id }),
]);
export type Occasion = z.infer<typeof Occasion>;

export const LetterOrder = z.object({
  id,
  /** Milliseconds: a mail that could not be sent for a day is not worth sending. */
  at: z.number(),
  occasion: Occasion,
});
export type LetterOrder = z.infer<typeof LetterOrder>;
