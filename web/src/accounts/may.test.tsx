import { ApolloClient } from '@apollo/client/core';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { NEVER } from 'rxjs';
import { MemoryRouter, Route, Routes } from 'react-router';
import { ViewerFacts } from '../app/session/grant.js';
import { makeFragmentData } from '../gql/fragment-masking.js';
import { Allowed } from './allowed.js';
import { May } from './may.js';
import { ViewerQuery } from './viewer.js';

const viewerWith = (permissions: string[]) =>
  makeFragmentData(
    {
      __typename: 'Viewer' as const,
      role: 'analyst',
      permissions,
      sandbox: true,
      operator: false,
      account: {
        __typename: 'Account' as const,
        id: 'acc_1',
        name: 'Duka Bora',
        currency: 'KES',
        country: 'KE',
        timeZone: 'Africa/Nairobi',
        suspendedAt: null,
        suspendedReason: null,
      },
      user: { __typename: 'User' as const, id: 'usr_1', name: 'Asha', email: 'asha@example.com' },
    },
    ViewerFacts,
  );

/** A page that needs one permission, with a button that needs another. Null: it is not yet known who looks. */
function show(permissions: string[] | null) {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new ApolloLink(() => NEVER) });
  if (permissions) client.writeQuery({ query: ViewerQuery, data: { me: viewerWith(permissions) } });
  render(
    <ApolloProvider client={client}>
      <MemoryRouter>
        <Routes>
          <Route element={<Allowed to="contacts:read" />}>
            <Route
              index
              element={
                <>
                  Everybody
                  <May use="contacts:write">
                    <button type="button">Import</button>
                  </May>
                </>
              }
            />
          </Route>
        </Routes>
      </MemoryRouter>
    </ApolloProvider>,
  );
}

describe('what a role allows', () => {
  test('a page and its action, for whoever may do both', () => {
    show(['contacts:read', 'contacts:write']);
    expect(screen.getByText('Everybody')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy();
  });

  test('a page without the action, for whoever may only look', () => {
    show(['contacts:read']);
    expect(screen.getByText('Everybody')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('instead of a page, why it is not there', () => {
    show(['money:read']);
    expect(screen.queryByText('Everybody')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Your role does not include this page' })).toBeTruthy();
    expect(screen.getByText(/You are analyst in Duka Bora/)).toBeTruthy();
  });

  test('nothing, while it is not known who looks', () => {
    show(null);
    expect(screen.queryByText('Everybody')).toBeNull();
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
