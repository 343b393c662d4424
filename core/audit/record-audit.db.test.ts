import { useEngine } from '../../tests/support/engine.js';
import type { Actor, Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import { AuditEntry } from './audit-entry.js';
import { recordAudit } from './record-audit.js';

const engine = useEngine();

const logOf = ({ accountId }: Actor) =>
  engine.read({ accountId, userId: null }, ({ em }: Work) => em.find(AuditEntry, { accountId }), undefined);

test('an entry says who, what, to what, from where, before and after', async () => {
  const actor: Actor = {
    accountId: newId(),
    userId: newId(),
    from: { ip: '2001:db8::7', userAgent: `Mozilla "5.0" \\ ? ' ${'x'.repeat(400)}`, requestId: 'req-1' },
  };
  await engine.run(
    actor,
    (work) =>
      recordAudit(work, {
        action: 'price.changed',
        target: 'cmp_1',
        before: { name: "O'Neil? \\ 😀", amount: 2n ** 60n, same: ['a'], at: engine.now },
        after: { name: 'Other', amount: null, same: ['a'], at: engine.now, added: true },
      }),
    undefined,
  );
  const [entry, ...others] = await logOf(actor);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    at: engine.now,
    action: 'price.changed',
    userId: actor.userId,
    apiKeyId: null,
    byOperator: false,
    target: 'cmp_1',
    ip: '2001:db8::7',
    requestId: 'req-1',
    before: { name: "O'Neil? \\ 😀", amount: String(2n ** 60n) },
    after: { name: 'Other', amount: null, added: true },
  });
  expect(entry?.userAgent).toBe(`Mozilla "5.0" \\ ? ' ${'x'.repeat(400)}`.slice(0, 300));
  expect(Object.keys(entry?.before ?? {})).toEqual(['name', 'amount']);
});

test('what has no origin is the platform’s own doing; a key and an operator are named as such', async () => {
  const accountId = newId();
  const apiKeyId = newId();
  const where = { ip: null, userAgent: null, requestId: 'r' };
  const act = (actor: Omit<Actor, 'accountId'>) =>
    engine.run(
      { accountId, ...actor },
      (work) => recordAudit(work, { action: 'account.credited' }),
      undefined,
    );
  await act({ userId: null });
  await act({ userId: null, from: { ...where, apiKeyId } });
  await act({ userId: newId(), from: { ...where, operator: true } });
  expect(await logOf({ accountId, userId: null })).toMatchObject([
    { userId: null, apiKeyId: null, byOperator: false, requestId: null, before: null, after: null },
    { userId: null, apiKeyId, byOperator: false },
    { apiKeyId: null, byOperator: true },
  ]);
});

test('what is undone was never done: the entry goes with it', async () => {
  const actor = { accountId: newId(), userId: null };
  const failing = engine.run(
    actor,
    async (work) => {
      recordAudit(work, { action: 'campaign.launched' });
      await work.sql.rows('select 1');
      throw new Error('after all not');
    },
    undefined,
  );
  await expect(failing).rejects.toThrow('after all not');
  expect(await logOf(actor)).toEqual([]);
});
