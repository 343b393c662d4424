import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { logIn } from '../../core/accounts/log-in.js';
import { registerAccount } from '../../core/accounts/register-account.js';
import { requireViewer, type GraphQLContext } from '../context.js';
import { answer } from '../refusals.js';
import {
  LoggedOutType,
  LoginInput,
  LoginResult,
  RefreshSessionInput,
  RefreshSessionResult,
  RegisterInput,
  RegisterResult,
  SessionDelivery,
  ViewerType,
} from './account-types.js';
import { describeViewer, endSession, renewSession, startSession } from './sessions.js';

const itself = <T>(value: T): T => value;

@Resolver()
export class AccountResolver {
  @Query(() => ViewerType, { description: 'Who calls.' })
  me(@Ctx() context: GraphQLContext) {
    return describeViewer(context, requireViewer(context));
  }

  @Mutation(() => RegisterResult, { description: 'A new account, and its first user.' })
  register(@Arg('input', () => RegisterInput) input: RegisterInput, @Ctx() context: GraphQLContext) {
    return answer(async () => {
      const actor = await registerAccount(context.services.core, {
        ...input,
        country: input.country ?? 'KE',
      });
      return await startSession(context, actor, input.delivery ?? SessionDelivery.BODY);
    }, itself);
  }

  @Mutation(() => LoginResult)
  login(@Arg('input', () => LoginInput) input: LoginInput, @Ctx() context: GraphQLContext) {
    return answer(async () => {
      const actor = await logIn(context.services.core, input);
      return await startSession(context, actor, input.delivery ?? SessionDelivery.BODY);
    }, itself);
  }

  @Mutation(() => RefreshSessionResult, {
    description: 'Exchanges a refresh token. Each works once: a second use ends the session.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { nullable: true }) input: RefreshSessionInput | null,
    @Ctx() context: GraphQLContext,
  ) {
    const token = input?.refreshToken ?? null;
    return answer(() => renewSession(context, token, input?.delivery ?? SessionDelivery.BODY), itself);
  }

  @Mutation(() => LoggedOutType, { description: "Ends the caller's session and takes its cookie away." })
  async logout(@Ctx() context: GraphQLContext) {
    await endSession(context);
    return { ok: true };
  }
}
