import type { Role } from '../../gql/graphql.js';

/** The member whom a dialog is about. */
export interface Chosen {
  userId: string;
  name: string;
  role: Role;
}
