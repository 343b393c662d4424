import { campaignOf } from '../../tests/support/books.js';
import { useEngine } from '../../tests/support/engine.js';
import { launch, makeSender, ordinaryNumbers, progressOf, type Sender } from '../../tests/support/sender.js';
import { ContactList } from '../contacts/contact-list.js';
import type { Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { InvalidInput, InvalidState, NotFound } from '../platform/refusal.js';
import { MAX_TEMPLATE_LENGTH, type CampaignFields } from './campaign-input.js';
import { createCampaign } from './create-campaign.js';
import { updateCampaign } from './update-campaign.js';

const engine = useEngine();
const GOOD: CampaignFields = {
  name: 'Sale',
  body: 'Hi {{ first_name }}',
  senderId: 'GALLANT',
  listId: null,
  flash: false,
};

const sender = (): Promise<Sender> => makeSender(engine, { numbers: ordinaryNumbers(2) });
const create = ({ actor }: Sender, fields: Partial<CampaignFields> = {}) =>
  engine.run(actor, createCampaign, { ...GOOD, ...fields });
const update = ({ actor }: Sender, campaignId: Id, fields: Partial<CampaignFields>) =>
  engine.run(actor, updateCampaign, { campaignId, ...fields });
const pathsOf = async (attempt: Promise<unknown>): Promise<string[]> => {
  const refused: unknown = await attempt.catch((error: unknown) => error);
  return refused instanceof InvalidInput ? refused.details.issues.map(({ path }) => path) : [];
};
const makeList = ({ actor }: Sender): Promise<Id> =>
  engine.run(
    actor,
    async ({ em, now }: Work) => {
      const id = newId();
      await em.insert(ContactList, {
        accountId: actor.accountId,
        id,
        name: 'L',
        contactCount: 0,
        createdAt: now,
      });
      return id;
    },
    undefined,
  );

describe('a new campaign', () => {
  test('is a draft with counters of nothing', async () => {
    const owner = await sender();
    const { id } = await create(owner, { name: '  Sale  ', flash: true });
    expect(await campaignOf(engine, owner.actor, id)).toMatchObject({
      name: 'Sale',
      state: 'draft',
      flash: true,
      uncommitted: 0n,
      launchedAt: null,
      createdAt: engine.now,
    });
    expect(await progressOf(engine, owner, id)).toMatchObject({ recipients: 0, queued: 0, state: 'draft' });
  });

  test.each([
    ['without a name', { name: ' ' }, ['name']],
    ['with too long a name', { name: 'x'.repeat(101) }, ['name']],
    ['without words', { body: '\n ' }, ['body']],
    ['with too many words', { body: 'x'.repeat(MAX_TEMPLATE_LENGTH + 1) }, ['body']],
    ['with a template that is none', { body: 'Hi {{ first_name' }, ['body']],
    ['with a template that does what none may', { body: '{% include "x" %}' }, ['body']],
    ['from a sender that is none', { senderId: 'Twelve chars' }, ['senderId']],
    ['with all of it', { name: '', body: '', senderId: '' }, ['name', 'body', 'senderId']],
  ])('%s is refused, every fault named', async (_name, fields, paths) => {
    expect(await pathsOf(create(await sender(), fields))).toEqual(paths);
  });

  test("to a list that is not there, or another account's, is refused", async () => {
    const [owner, stranger] = [await sender(), await sender()];
    for (const listId of [newId(), await makeList(stranger)])
      await expect(create(owner, { listId })).rejects.toBeInstanceOf(NotFound);
    expect(await create(owner, { listId: await makeList(owner) })).toMatchObject({ state: 'draft' });
  });
});

describe('changing a campaign', () => {
  test('changes what is given and nothing else', async () => {
    const owner = await sender();
    const listId = await makeList(owner);
    const { id } = await create(owner, { listId });
    await update(owner, id, { body: 'New words' });
    expect(await campaignOf(engine, owner.actor, id)).toMatchObject({ ...GOOD, listId, body: 'New words' });
    await update(owner, id, { listId: null, name: ' Other ' });
    expect(await campaignOf(engine, owner.actor, id)).toMatchObject({
      listId: null,
      name: 'Other',
      body: 'New words',
    });
  });

  test('to something that could not be created is refused', async () => {
    const owner = await sender();
    const { id } = await create(owner);
    expect(await pathsOf(update(owner, id, { body: '{{', senderId: '!' }))).toEqual(['body', 'senderId']);
    expect(await campaignOf(engine, owner.actor, id)).toMatchObject(GOOD);
  });

  test('after its launch is refused: what was paid for is what is sent', async () => {
    const owner = await sender();
    const campaignId = await launch(engine, owner);
    await expect(update(owner, campaignId, { body: 'Other words' })).rejects.toBeInstanceOf(InvalidState);
  });

  test("of another account's is refused as if it were not there", async () => {
    const [owner, stranger] = [await sender(), await sender()];
    const { id } = await create(owner);
    await expect(update(stranger, id, { body: 'Mine now' })).rejects.toBeInstanceOf(NotFound);
    expect(await campaignOf(engine, owner.actor, id)).toMatchObject(GOOD);
  });
});
