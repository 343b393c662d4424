import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { addPasskey, startPasskey } from '../../core/accounts/add-passkey.js';
import { requestEmailChange } from '../../core/accounts/change-email.js';
import { changePassword } from '../../core/accounts/change-password.js';
import { readSecurity, removePasskey } from '../../core/accounts/passkeys.js';
import { disableTotp, enableTotp, renewRecoveryCodes, startTotp } from '../../core/accounts/two-step.js';
import { badInput, read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import { PasskeyChallengeType } from './login-types.js';
import {
  AddPasskeyInput,
  AddPasskeyResult,
  ChangePasswordInput,
  ChangePasswordResult,
  DisableTotpResult,
  EnableTotpInput,
  EnableTotpResult,
  PasswordInput,
  RemovePasskeyResult,
  RenewRecoveryCodesResult,
  RequestEmailChangeInput,
  RequestEmailChangeResult,
  SecurityType,
  TotpSetupType,
  toPasskey,
  toSecurity,
} from './security-types.js';

const itself = <T>(value: T): T => value;
const asCodes = (codes: string[]) => ({ codes });

/** How a person gets in. Always the caller's own. */
@Resolver()
export class SecurityResolver {
  @Query(() => SecurityType)
  async security(@Ctx() context: GraphQLContext) {
    return toSecurity(await read(context, readSecurity, undefined));
  }

  @Mutation(() => ChangePasswordResult, { description: "Ends the caller's other sessions." })
  changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: GraphQLContext,
  ) {
    const { actor, credentialId: sessionId } = requireViewer(context);
    return answer(async () => {
      await changePassword(context.services.core, { ...input, actor, sessionId });
      return { ok: true };
    }, itself);
  }

  @Mutation(() => RequestEmailChangeResult, {
    description: 'Sends a link to the new address; until it is opened nothing changes.',
  })
  requestEmailChange(
    @Arg('input', () => RequestEmailChangeInput) input: RequestEmailChangeInput,
    @Ctx() context: GraphQLContext,
  ) {
    const { actor } = requireViewer(context);
    return answer(() => requestEmailChange(context.services.core, { ...input, actor }), itself);
  }

  @Mutation(() => TotpSetupType, { description: 'A new secret for an authenticator app.' })
  async startTotp(@Ctx() context: GraphQLContext) {
    const setup = await run(context, startTotp, undefined);
    if (setup === null) throw badInput('An authenticator app is in use already. Turn it off first.');
    return setup;
  }

  @Mutation(() => EnableTotpResult, { description: 'From now on a login asks for a code of the app.' })
  enableTotp(@Arg('input', () => EnableTotpInput) input: EnableTotpInput, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, enableTotp, { code: input.code }), asCodes);
  }

  @Mutation(() => DisableTotpResult)
  disableTotp(@Arg('input', () => PasswordInput) input: PasswordInput, @Ctx() context: GraphQLContext) {
    const { actor } = requireViewer(context);
    return answer(async () => {
      await disableTotp(context.services.core, { actor, password: input.password });
      return await read(context, readSecurity, undefined);
    }, toSecurity);
  }

  @Mutation(() => RenewRecoveryCodesResult, { description: 'The codes there were work no longer.' })
  renewRecoveryCodes(
    @Arg('input', () => PasswordInput) input: PasswordInput,
    @Ctx() context: GraphQLContext,
  ) {
    const { actor } = requireViewer(context);
    return answer(
      () => renewRecoveryCodes(context.services.core, { actor, password: input.password }),
      asCodes,
    );
  }

  @Mutation(() => PasskeyChallengeType, { description: 'For a new passkey.' })
  startPasskey(@Ctx() context: GraphQLContext) {
    return run(context, startPasskey, context.services.relyingParty);
  }

  @Mutation(() => AddPasskeyResult)
  addPasskey(@Arg('input', () => AddPasskeyInput) input: AddPasskeyInput, @Ctx() context: GraphQLContext) {
    const { core, relyingParty } = context.services;
    const { actor } = requireViewer(context);
    return answer(() => addPasskey(core, { ...input, actor, relyingParty }), toPasskey);
  }

  @Mutation(() => RemovePasskeyResult)
  removePasskey(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, removePasskey, { passkeyId: idOrNotFound('passkey', id) }), toSecurity);
  }
}
