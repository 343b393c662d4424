import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { closeSession } from '../../core/accounts/sessions.js';
import { acceptInvitation, previewInvitation } from '../../core/team/accept-invitation.js';
import { changeRole, removeMember } from '../../core/team/change-members.js';
import { inviteMember, revokeInvitation } from '../../core/team/invite-member.js';
import { readMyAccounts, requireMembership } from '../../core/team/read-my-accounts.js';
import { readInvitations, readMembers } from '../../core/team/read-team.js';
import { PLATFORM } from '../../core/database/work.js';
import { SessionDelivery } from '../accounts/account-types.js';
import { startSession } from '../accounts/sessions.js';
import { forbidden, read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  ChangeRoleInput,
  ChangeRoleResult,
  InvitationPreviewType,
  InvitationType,
  InviteMemberInput,
  InviteMemberResult,
  MemberType,
  MyAccountType,
  RemoveMemberResult,
  RevokeInvitationResult,
  SwitchAccountInput,
  SwitchAccountResult,
  toInvitation,
  toMember,
  toMyAccount,
} from './team-types.js';

const itself = <T>(value: T): T => value;

@Resolver()
export class TeamResolver {
  @Query(() => [MyAccountType], { description: 'The accounts the caller is in.' })
  async myAccounts(@Ctx() context: GraphQLContext) {
    const { accountId } = requireViewer(context).actor;
    return (await read(context, readMyAccounts, undefined)).map((one) => toMyAccount(one, accountId));
  }

  @Query(() => [MemberType])
  async members(@Ctx() context: GraphQLContext) {
    return (await read(context, readMembers, undefined)).map(toMember);
  }

  @Query(() => [InvitationType], { description: 'Those that wait for an answer.' })
  async invitations(@Ctx() context: GraphQLContext) {
    return (await read(context, readInvitations, undefined)).map(toInvitation);
  }

  @Query(() => InvitationPreviewType, {
    nullable: true,
    description: 'What a link in a mail invites to; null when it is good for nothing, or not any more.',
  })
  async invitation(@Arg('token', () => String) token: string, @Ctx() { services }: GraphQLContext) {
    return await services.core.read(PLATFORM, previewInvitation, { token });
  }

  @Mutation(() => SwitchAccountResult, {
    description: 'A session of the same person in another of their accounts. The one before ends.',
  })
  switchAccount(
    @Arg('input', () => SwitchAccountInput) { accountId, delivery }: SwitchAccountInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(async () => {
      const { actor, credentialId } = requireViewer(context);
      const { userId } = actor;
      if (userId === null) throw forbidden('Only a person who is logged in may do this.');
      const target = idOrNotFound('account', accountId);
      await read(context, requireMembership, { accountId: target });
      const session = await startSession(
        context,
        { accountId: target, userId },
        delivery ?? SessionDelivery.BODY,
      );
      await run(context, closeSession, { sessionId: credentialId });
      return session;
    }, itself);
  }

  @Mutation(() => InviteMemberResult, {
    description: 'Asks somebody into the account by e-mail. The link in it works once, within a week.',
  })
  inviteMember(
    @Arg('input', () => InviteMemberInput) { email, role }: InviteMemberInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, inviteMember, { email, role }), toInvitation);
  }

  @Mutation(() => RevokeInvitationResult)
  revokeInvitation(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, revokeInvitation, { invitationId: idOrNotFound('invitation', id) }),
      toInvitation,
    );
  }

  @Mutation(() => ChangeRoleResult, {
    description: 'Only owners make or unmake owners, and the last one stays.',
  })
  changeRole(
    @Arg('input', () => ChangeRoleInput) { userId, role }: ChangeRoleInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, changeRole, { role, userId: idOrNotFound('user', userId) }), toMember);
  }

  @Mutation(() => RemoveMemberResult, {
    description: "Ends the person's sessions in this account at once.",
  })
  removeMember(@Arg('userId', () => ID) userId: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, removeMember, { userId: idOrNotFound('user', userId) }),
      () => ({ ok: true }),
    );
  }

  @Mutation(() => AcceptInvitationResult)
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(async () => {
      const { token, name, password, delivery } = input;
      const viewerId = context.viewer?.actor.userId ?? null;
      const { core } = context.services;
      const person = await acceptInvitation(core, { token, name, password, viewerId, from: context.from });
      return await startSession(context, person, delivery ?? SessionDelivery.BODY);
    }, itself);
  }
}
