import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role as CoreRole } from '../../core/accounts/permissions.js';
import type { Member, OpenInvitation } from '../../core/team/read-team.js';
import type { MyAccount } from '../../core/team/read-my-accounts.js';
import { publicId } from '../../core/platform/id.js';
import {
  AccountType,
  SessionDelivery,
  SessionType,
  UserType,
  toAccount,
  toUser,
} from '../accounts/account-types.js';
import {
  BadCredentialsType,
  InvalidInputType,
  InvalidLinkType,
  NotFoundType,
  RefusalType,
  resultUnion,
} from '../refusals.js';
import { DateTime } from '../scalars.js';
import { Role } from './role.js';

@ObjectType('AlreadyMember', { implements: RefusalType })
export class AlreadyMemberType extends RefusalType {}

@ObjectType('NotAllowed', {
  implements: RefusalType,
  description:
    'The role allows this kind of thing, but not this: only owners make or unmake owners, and the last one stays.',
})
export class NotAllowedType extends RefusalType {}

@ObjectType('MyAccount')
export class MyAccountType {
  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => Role)
  role!: CoreRole;

  @Field(() => Boolean, { description: 'The one that the session is in.' })
  current!: boolean;
}

@ObjectType('Member')
export class MemberType {
  @Field(() => UserType)
  user!: UserType;

  @Field(() => Role)
  role!: CoreRole;

  @Field(() => DateTime)
  joinedAt!: Date;

  @Field(() => Boolean, { description: 'Whether they log in with more than a password.' })
  secondFactor!: boolean;
}

@ObjectType('Inviter')
export class InviterType {
  @Field(() => String)
  name!: string;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: CoreRole;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  expiresAt!: Date;

  @Field(() => InviterType)
  invitedBy!: InviterType;
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field(() => String)
  accountName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: CoreRole;

  @Field(() => Boolean, {
    description: 'Whether the person has a password already, and accepts with that one.',
  })
  knownPerson!: boolean;
}

@ObjectType('RemovedMember')
export class RemovedMemberType {
  @Field(() => Boolean)
  ok!: boolean;
}

@InputType('SwitchAccountInput')
export class SwitchAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => SessionDelivery, { defaultValue: SessionDelivery.BODY, nullable: true })
  delivery?: SessionDelivery | null;
}

@InputType('InviteMemberInput')
export class InviteMemberInput {
  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: CoreRole;
}

@InputType('ChangeRoleInput')
export class ChangeRoleInput {
  @Field(() => ID)
  userId!: string;

  @Field(() => Role)
  role!: CoreRole;
}

@InputType('AcceptInvitationInput')
export class AcceptInvitationInput {
  @Field(() => String)
  token!: string;

  @Field(() => String, { nullable: true, description: 'Of somebody new.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The one that a known person has; not needed when they are logged in. Somebody new chooses one.',
  })
  password?: string | null;

  @Field(() => SessionDelivery, { defaultValue: SessionDelivery.BODY, nullable: true })
  delivery?: SessionDelivery | null;
}

export const SwitchAccountResult = resultUnion('SwitchAccountResult', 'Session', [SessionType, NotFoundType]);
export const InviteMemberResult = resultUnion('InviteMemberResult', 'Invitation', [
  InvitationType,
  AlreadyMemberType,
  InvalidInputType,
]);
export const RevokeInvitationResult = resultUnion('RevokeInvitationResult', 'Invitation', [
  InvitationType,
  NotFoundType,
]);
export const ChangeRoleResult = resultUnion('ChangeRoleResult', 'Member', [
  MemberType,
  NotFoundType,
  NotAllowedType,
]);
export const RemoveMemberResult = resultUnion('RemoveMemberResult', 'RemovedMember', [
  RemovedMemberType,
  NotFoundType,
  NotAllowedType,
]);
export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', 'Session', [
  SessionType,
  InvalidLinkType,
  InvalidInputType,
  BadCredentialsType,
]);

export const toMyAccount = ({ account, role }: MyAccount, currentId: string): MyAccountType => ({
  role,
  account: toAccount(account),
  current: account.id === currentId,
});

export const toMember = ({ user, ...rest }: Member): MemberType => ({ ...rest, user: toUser(user) });

export const toInvitation = ({ invitation, invitedBy }: OpenInvitation): InvitationType => ({
  id: publicId('invitation', invitation.id),
  email: invitation.email,
  role: invitation.role,
  createdAt: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  invitedBy: { name: invitedBy.name },
});
