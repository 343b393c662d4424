import { useQuery } from '@apollo/client/react';
import { ViewerFacts } from '../app/session/grant.js';
import { graphql } from '../gql/index.js';
import { getFragmentData } from '../gql/fragment-masking.js';

export const ViewerQuery = graphql(`
  query Viewer {
    me {
      ...ViewerFacts
    }
  }
`);

/** Who is signed in; undefined until the answer is there. */
export const useViewer = () =>
  getFragmentData(ViewerFacts, useQuery(ViewerQuery, { fetchPolicy: 'cache-first' }).data?.me);

/** `campaigns:send`, as the server's table names them. */
export type Permission = `${string}:${'read' | 'write' | 'send' | 'make'}`;

/** Whether the role allows it: what it does not is not offered. The server asks for itself. */
export const useMay = (permission: Permission): boolean => useMays()(permission);

/** The same for several at once. */
export function useMays(): (permission: Permission) => boolean {
  const viewer = useViewer();
  return (permission) => viewer?.permissions.includes(permission) ?? false;
}
