import type { Permission } from '../core/accounts/permissions.js';
import type { Client } from 'graphql-ws';
import { buildBareSchema } from '../schema/build-schema.js';
import { REQUIREMENTS, type Requirement } from '../schema/permissions.js';
import { leastOperation, rootFields, type RootField } from '../tests/support/any-operation.js';
import { useApi } from '../tests/support/api.js';
import { CALLERS, type Caller } from '../tests/support/callers.js';

const api = useApi();

const FIELDS = rootFields(buildBareSchema());
/** These end the session they are asked in, or all of the person's: each gets one of its own. */
const ENDING = new Set(['logout', 'logoutEverywhere']);
const AT_ONCE = 12;
const isSubscription = ({ type }: RootField): boolean => type === 'subscription';
const ASKED = FIELDS.filter((root) => !isSubscription(root) && !ENDING.has(root.field.name));
/** A credential that is no good opens no socket: there is nothing to ask on it then. */
const OVER_SOCKET = CALLERS.filter(({ name, allowed }) => allowed !== null || name === 'nobody');
const CASES = FIELDS.length * CALLERS.length + ASKED.length * OVER_SOCKET.length;

type Refused = 'UNAUTHENTICATED' | 'FORBIDDEN' | null;

const table: Record<string, Record<string, Requirement>> = {
  query: REQUIREMENTS.Query,
  mutation: REQUIREMENTS.Mutation,
  subscription: REQUIREMENTS.Subscription,
};
const nameOf = ({ type, field }: RootField): string => `${type} ${field.name}`;

/** What is asked for here needs more than its field does: to export contacts one must be allowed to read them. */
const ALSO: Readonly<Record<string, Permission>> = { startExport: 'contacts:read' };

/** What the tables say: REQUIREMENTS of the field, and what the caller's role or scopes are in ROLE_PERMISSIONS and SCOPES. */
function expected({ type, field }: RootField, { allowed }: Caller): Refused | 'in no table' {
  const requirement = table[type]?.[field.name];
  if (requirement === undefined) return 'in no table';
  if (requirement === 'anybody') return null;
  if (allowed === null) return 'UNAUTHENTICATED';
  const also = ALSO[field.name];
  return lets(requirement, allowed) && (also === undefined || lets(also, allowed)) ? null : 'FORBIDDEN';
}

function lets(requirement: Requirement, allowed: NonNullable<Caller['allowed']>): boolean {
  switch (requirement) {
    case 'anybody':
    case 'viewer':
      return true;
    case 'person':
      return allowed.person;
    case 'operator':
      return allowed.operator;
    default:
      return allowed.permissions.has(requirement);
  }
}

/** Any other fault is one that a caller comes to who is let in: but for a bug. */
function asRefusal(code: unknown): Refused | 'a bug' {
  if (code === 'INTERNAL_SERVER_ERROR') return 'a bug';
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : null;
}

/** No id is one of anything: only whether the field may be asked matters. */
const operationOf = (root: RootField) => leastOperation(root, () => 'nonsense');

/** Each from an address of its own, so that limits by address play no part. */
async function askOverHttp(root: RootField, credential: string | null, address: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': address,
      ...(credential === null ? {} : { authorization: `Bearer ${credential}` }),
    },
    body: JSON.stringify(operationOf(root)),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return asRefusal(errors?.[0]?.extensions.code);
}

const askOverSocket = (root: RootField, client: Client) =>
  new Promise<ReturnType<typeof asRefusal>>((resolve) => {
    const stop = client.subscribe(operationOf(root), {
      next({ errors }) {
        resolve(asRefusal(errors?.[0]?.extensions?.code));
        stop();
      },
      error(error) {
        // 4403: the socket itself is refused to a credential that is no good
        const [fault] = Array.isArray(error) ? (error as { extensions?: { code?: string } }[]) : [];
        const closed = (error as { code?: number }).code === 4403;
        resolve(closed ? 'UNAUTHENTICATED' : asRefusal(fault?.extensions?.code));
      },
      complete: () => resolve(null),
    });
  });

/** As many at a time as a server likes. */
async function inBatches<In, Out>(all: readonly In[], act: (one: In) => Promise<Out>): Promise<Out[]> {
  const outcomes: Out[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    outcomes.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(act))));
  }
  return outcomes;
}

beforeAll(() => {
  process.stdout.write(
    `The matrix of permissions: ${FIELDS.length} root fields × ${CALLERS.length} callers, and ${ASKED.length} on sockets × ${OVER_SOCKET.length}: ${CASES} cases.\n`,
  );
});

test('every root field is in the table, and nothing else', () => {
  const listed = Object.entries(table).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => `${type} ${field}`),
  );
  expect(FIELDS.map(nameOf).toSorted()).toEqual(listed.toSorted());
});

test.each(CALLERS.map((caller, at) => [caller.name, caller, at] as const))(
  '%s may do what the tables say',
  async (_name, caller, at) => {
    const credential = await caller.credential(api.core);
    const outcomes: [string, unknown][] = [];
    const wanted: [string, unknown][] = FIELDS.map((root) => [nameOf(root), expected(root, caller)]);
    const address = (n: number): string => `198.18.${at}.${n}`;
    await inBatches([...ASKED.entries()], async ([n, root]) => {
      outcomes.push([nameOf(root), await askOverHttp(root, credential, address(n))]);
    });
    const client = api.socket(credential ?? undefined, address(255));
    for (const root of FIELDS.filter(isSubscription)) {
      outcomes.push([nameOf(root), await askOverSocket(root, client)]);
    }
    if (OVER_SOCKET.includes(caller)) {
      wanted.push(
        ...ASKED.map((root) => [`${nameOf(root)}, on a socket`, expected(root, caller)] as [string, unknown]),
      );
      await inBatches(ASKED, async (root) => {
        outcomes.push([`${nameOf(root)}, on a socket`, await askOverSocket(root, client)]);
      });
    }
    for (const [n, root] of FIELDS.filter(({ field }) => ENDING.has(field.name)).entries()) {
      const own = await caller.credential(api.core);
      outcomes.push([nameOf(root), await askOverHttp(root, own, address(200 + n))]);
    }
    expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(wanted));
  },
);
