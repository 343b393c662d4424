import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { createApiKey, readApiKeys, revokeApiKey, type CreatedApiKey } from '../../core/accounts/api-keys.js';
import { SCOPES } from '../../core/accounts/permissions.js';
import { rotateApiKey } from '../../core/accounts/rotate-api-key.js';
import { read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import {
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyResult,
  RevokeApiKeyResult,
  RotateApiKeyInput,
  RotateApiKeyResult,
  toApiKey,
} from './api-key-types.js';

const toCreated = ({ apiKey, secret }: CreatedApiKey) => ({ apiKey: toApiKey(apiKey), secret });

@Resolver()
export class ApiKeyResolver {
  @Query(() => [ApiKeyType], { description: 'The keys that were not revoked, the newest first.' })
  async apiKeys(@Ctx() context: GraphQLContext) {
    return (await read(context, readApiKeys, undefined)).map(toApiKey);
  }

  @Query(() => [String], { description: 'What the caller can allow a key.' })
  apiScopes(@Ctx() context: GraphQLContext): string[] {
    const { permissions } = requireViewer(context);
    return SCOPES.filter((scope) => permissions.has(scope));
  }

  @Mutation(() => CreateApiKeyResult)
  createApiKey(
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, createApiKey, { ...input }), toCreated);
  }

  @Mutation(() => RotateApiKeyResult, {
    description: 'A new key on the same terms; the old one works until the overlap is over.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput) { id, overlapHours }: RotateApiKeyInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () => run(context, rotateApiKey, { overlapHours, keyId: idOrNotFound('apiKey', id) }),
      toCreated,
    );
  }

  @Mutation(() => RevokeApiKeyResult, {
    description: 'Takes a key out of force: at once, on every server and on open sockets too.',
  })
  revokeApiKey(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, revokeApiKey, { keyId: idOrNotFound('apiKey', id) }), toApiKey);
  }
}
