import { useApi } from '../../tests/support/api.js';
import { makeAccount } from '../../tests/support/make-account.js';
import { Contact } from '../contacts/contact.js';
import { newId, publicId } from '../platform/id.js';

const api = useApi();

const QUERY = `query ($input: EstimateMessageInput!) { estimateMessage(input: $input) {
  rendered encoding segments units remaining unicodeCharacters pricePerMessage { micros } variables templateFault } }`;

test('tells what a message would be and cost', async () => {
  const { ask } = await makeAccount(api, { funds: 0n });
  const estimate = async (input: object) =>
    (await ask<{ estimateMessage: object }>(QUERY, { input })).data?.estimateMessage;
  expect(await estimate({ body: 'Hi {{ first_name | default: "there" }}' })).toEqual({
    rendered: 'Hi there',
    encoding: 'GSM7',
    segments: 1,
    units: 8,
    remaining: 152,
    unicodeCharacters: [],
    pricePerMessage: { micros: '1040000' },
    variables: ['first_name'],
    templateFault: null,
  });
  expect(await estimate({ body: '✓ Asante ✓ 👍', to: '+256712345678' })).toMatchObject({
    encoding: 'UCS2',
    unicodeCharacters: ['✓', '👍'],
    pricePerMessage: { micros: '1430000' },
  });
  expect(await estimate({ body: 'x'.repeat(161) })).toMatchObject({
    segments: 2,
    pricePerMessage: { micros: '2080000' },
  });
  expect(await estimate({ body: 'Hi', to: 'nonsense' })).toMatchObject({ pricePerMessage: null });
  expect(await estimate({ body: 'Hi {{ first_name' })).toMatchObject({
    rendered: 'Hi {{ first_name',
    templateFault: expect.any(String),
  });
});

test('renders for a contact, and prices it for the number', async () => {
  const { ask, actor } = await makeAccount(api, { funds: 0n });
  const id = newId();
  await api.core.run(
    actor,
    ({ em, now, actor: { accountId } }) =>
      em.insert(Contact, {
        accountId,
        id,
        msisdn: '+256712345678',
        firstName: 'Zoë',
        custom: { city: 'Kampala' },
        createdAt: now,
        updatedAt: now,
      }),
    undefined,
  );
  const input = { body: '{{ first_name }} of {{ city }}, {{ phone }}', contactId: publicId('contact', id) };
  const { data } = await ask(QUERY, { input });
  expect(data).toMatchObject({
    estimateMessage: { rendered: 'Zoë of Kampala, +256712345678', pricePerMessage: { micros: '1430000' } },
  });
});
