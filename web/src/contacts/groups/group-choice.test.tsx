import { ApolloClient } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { ApolloProvider } from '@apollo/client/react';
import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { of } from 'rxjs';
import { GroupChoice } from './group-choice.js';

const PAGE = 50;
const list = (at: number) => ({
  __typename: 'ContactList',
  id: `lst_${at}`,
  name: `List ${at}`,
  contactCount: at,
});
const ALL = Array.from({ length: 2_000 }, (_, at) => list(at));

/** An account with two thousand lists; says what it was asked for. */
function server() {
  const asked: (string | null)[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    if (operationName === 'ListName') {
      asked.push(`by id ${variables['id']}`);
      return of({ data: { group: ALL.find(({ id }) => id === variables['id']) ?? null } });
    }
    const search = (variables['search'] ?? null) as string | null;
    asked.push(search);
    const found = ALL.filter(({ name }) => name.toLowerCase().includes((search ?? '').toLowerCase()));
    return of({
      data: {
        groups: {
          __typename: 'ContactListConnection',
          edges: found
            .slice(0, PAGE)
            .map((node) => ({ __typename: 'ContactListEdge', cursor: node.id, node })),
          pageInfo: { __typename: 'PageInfo', hasNextPage: found.length > PAGE, endCursor: null },
        },
      },
    });
  });
  return { asked, client: new ApolloClient({ cache: new InMemoryCache(), link }) };
}

interface Shown {
  value?: string;
  none?: string;
  adds?: boolean;
}

function show(client: ApolloClient, { value: initial = '', none, adds = false }: Shown = {}) {
  const sent = jest.fn();
  function Page() {
    const [value, setValue] = useState(initial);
    return (
      <ApolloProvider client={client}>
        <form onSubmit={sent}>
          <GroupChoice
            kind="list"
            label="List"
            none={none}
            adds={adds}
            value={adds ? '' : value}
            onChoose={setValue}
          />
        </form>
        <output aria-label="chosen">{value}</output>
      </ApolloProvider>
    );
  }
  render(<Page />);
  return sent;
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'List' });
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const rest = () => act(() => jest.advanceTimersByTimeAsync(250));
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(box(), { key });
const open = () => {
  act(() => box().focus());
  fireEvent.mouseDown(box());
};
const chosen = () => screen.getByLabelText('chosen').textContent;

describe('a choice among two thousand lists', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('looks for what is typed at the server, once typing rests, and takes it by the keyboard', async () => {
    const { asked, client } = server();
    const sent = show(client);
    await rest();
    act(() => box().focus());
    for (const text of ['1', '19', '199', '1999']) type(text);
    expect(asked).toEqual([null]);
    await rest();
    expect(asked).toEqual([null, '1999']);
    expect(options()).toEqual(['List 1999']);
    expect(press('Enter')).toBe(false); // the form around it is not sent
    expect(sent).not.toHaveBeenCalled();
    expect(chosen()).toBe('lst_1999');
    expect(box().value).toBe('List 1999');
  });

  test('Enter takes nothing that does not fit what is typed, though the server has not answered yet', async () => {
    const { client } = server();
    show(client);
    await rest();
    act(() => box().focus());
    type('1999');
    press('Enter');
    expect(chosen()).toBe('');
    expect(screen.getByText('Looking …')).toBeTruthy();
  });

  test('says that there are more than are shown, and that nothing is called so', async () => {
    const { client } = server();
    show(client);
    await rest();
    open();
    expect(options()).toHaveLength(PAGE + 1);
    expect(options().at(-1)).toBe('There are more: type a part of the name');
    type('nowhere');
    await rest();
    expect(options()).toEqual([]);
    expect(screen.getByText('Nothing of this name')).toBeTruthy();
  });

  test('what is chosen has its name though it is not among the first', async () => {
    const { asked, client } = server();
    show(client, { value: 'lst_1234', none: 'Every list' });
    await rest();
    expect(box().value).toBe('List 1234');
    expect(asked).toEqual([null, 'by id lst_1234']);
    open();
    expect(options().slice(0, 2)).toEqual(['List 1234', 'Every list']);
    fireEvent.click(screen.getByRole('option', { name: 'Every list' }));
    expect(chosen()).toBe('');
    expect(box().value).toBe('Every list');
  });

  test('typing goes on though the chosen one is not among those found', async () => {
    const { client } = server();
    show(client, { value: 'lst_7', none: 'Every list' });
    await rest();
    expect(box().value).toBe('List 7');
    act(() => box().focus());
    type('1998');
    await rest();
    expect(box().value).toBe('1998');
    expect(options()).toEqual(['List 1998']);
    press('Enter');
    expect(chosen()).toBe('lst_1998');
  });

  test('what has been deleted since is said to be gone', async () => {
    show(server().client, { value: 'lst_9999' });
    await rest();
    expect(box().value).toBe('One that is gone');
  });

  test('one that adds is empty again after each', async () => {
    show(server().client, { adds: true });
    await rest();
    act(() => box().focus());
    type('list 77');
    await rest();
    press('Enter');
    expect(chosen()).toBe('lst_77');
    expect(box().value).toBe('');
  });
});
