import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { z } from 'zod';
import type { NamedPageInput, Page, PageInput } from '../core/database/page.js';
import { idBytes, idFromBytes, type Id } from '../core/platform/id.js';
import { badInput } from './context.js';

const MOST = 200;
const SOME = 50;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: SOME, nullable: true, description: 'From 1 to 200.' })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before, of the same filter and sort.',
  })
  after?: string | null;
}

@ArgsType()
export class NamedPageArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name; capitals do not matter. What fits best comes first.',
  })
  search?: string | null;
}

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to get the next page.' })
  endCursor!: string | null;
}

const cursorOf = (id: Id): string => idBytes(id).toString('base64url');

function idOfCursor(cursor: string): Id {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== 16) throw badInput('`after` is not a cursor of ours.');
  return idFromBytes(bytes);
}

/** Null is what a client sends that has no wish. Throws BAD_USER_INPUT. */
export function pageInput({ after, ...wanted }: PageArgs): PageInput {
  return { first: pageSize(wanted), after: after == null ? null : idOfCursor(after) };
}

/** Throws BAD_USER_INPUT. */
export function namedPageInput({ search, ...page }: NamedPageArgs): NamedPageInput {
  const wanted = search?.trim();
  return wanted
    ? { first: pageSize(page), search: wanted, afterName: nameOfCursor(page.after) }
    : pageInput(page);
}

const NameCursor = z.tuple([z.literal('name'), z.string()]);

export const nameCursor = ({ name }: { name: string }): string =>
  Buffer.from(JSON.stringify(['name', name])).toString('base64url');

/** Undefined where rows come in the order of their ids. */
export const namedCursor = ({ search }: NamedPageArgs) => (search?.trim() ? nameCursor : undefined);

/** Throws BAD_USER_INPUT. */
export function nameOfCursor(cursor: string | null | undefined): string | null {
  if (cursor == null) return null;
  try {
    return NameCursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))[1];
  } catch {
    throw badInput(
      '`after` is no cursor of this: take it from `pageInfo.endCursor`, with the same `search`.',
    );
  }
}

/** Throws BAD_USER_INPUT. */
export function pageSize(wanted: Pick<PageArgs, 'first'>): number {
  const first = wanted.first ?? SOME;
  if (first < 1 || first > MOST) throw badInput(`\`first\` is 1 to ${MOST}.`);
  return first;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: PageInfoType;
}

/** A page as a Relay connection. Rows that do not come in the order of their ids have cursors of their own. */
export function toConnection<Row extends { id: Id }, Node>(
  page: Page<Row>,
  map: (row: Row) => Node,
  cursor: (row: Row) => string = ({ id }) => cursorOf(id),
): Connection<Node> {
  const edges = page.rows.map((row) => ({ cursor: cursor(row), node: map(row) }));
  const nodes = edges.map((edge) => edge.node);
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** The classes of `NameConnection` and `NameEdge` (Relay cursor connections). */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: Node;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;
  }
  return NodeConnection;
}
