import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmEmailChange } from '../../core/accounts/change-email.js';
import { resetPassword } from '../../core/accounts/change-password.js';
import { registerAccount } from '../../core/accounts/register-account.js';
import { requestPasswordReset, resendVerification, verifyEmail } from '../../core/accounts/verify-email.js';
import type { GraphQLContext } from '../context.js';
import { answer } from '../refusals.js';
import { RegisterInput } from './account-types.js';
import {
  ConfirmEmailChangeResult,
  EmailInput,
  LinkInput,
  RegisterResult,
  ResetPasswordInput,
  ResetPasswordResult,
  ResetSentType,
  VerificationSentType,
  VerifyEmailInput,
  VerifyEmailResult,
} from './login-types.js';
import { admitted, nobodyFrom, runAsNobody, startSession } from './sessions.js';

const itself = <T>(value: T): T => value;

/** For who is not known yet, or has forgotten: none of it tells whether an address is known. */
@Resolver()
export class SignUpResolver {
  @Mutation(() => RegisterResult, {
    description: 'A new account, and its first user. The link in the mail opens the first session.',
  })
  register(@Arg('input', () => RegisterInput) input: RegisterInput, @Ctx() context: GraphQLContext) {
    return answer(
      () => registerAccount(context.services.core, { ...input, country: input.country ?? 'KE' }),
      ({ email }) => ({ email }),
    );
  }

  @Mutation(() => VerifyEmailResult, { description: 'Proves an address by the link that was sent to it.' })
  verifyEmail(@Arg('input', () => VerifyEmailInput) input: VerifyEmailInput, @Ctx() context: GraphQLContext) {
    return answer(async () => {
      const person = await runAsNobody(context, verifyEmail, { token: input.token });
      return await startSession(context, person, input.delivery);
    }, itself);
  }

  @Mutation(() => VerificationSentType, { description: 'Sends the link again.' })
  resendVerification(@Arg('input', () => EmailInput) input: EmailInput, @Ctx() context: GraphQLContext) {
    return runAsNobody(context, resendVerification, { email: input.email });
  }

  @Mutation(() => ResetSentType, { description: 'Sends a link to choose a new password by.' })
  requestPasswordReset(@Arg('input', () => EmailInput) input: EmailInput, @Ctx() context: GraphQLContext) {
    return runAsNobody(context, requestPasswordReset, { email: input.email });
  }

  @Mutation(() => ResetPasswordResult, { description: 'Ends all sessions, and opens a new one.' })
  resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(async () => {
      const { token, password, delivery } = input;
      const { from } = nobodyFrom(context);
      return await admitted(
        context,
        await resetPassword(context.services.core, { token, password, from }),
        delivery,
      );
    }, itself);
  }

  @Mutation(() => ConfirmEmailChangeResult, { description: 'By the link that was sent to the new address.' })
  confirmEmailChange(@Arg('input', () => LinkInput) input: LinkInput, @Ctx() context: GraphQLContext) {
    return answer(() => runAsNobody(context, confirmEmailChange, { token: input.token }), itself);
  }
}
