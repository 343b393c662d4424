import Box from '@mui/material/Box';
import { ago, countryName, onDay, phone } from '../../app/format.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import type { ContactCellsFragment } from '../../gql/graphql.js';
import { nameOf } from '../contact-name.js';
import { shownValue, type FieldForm } from '../fields/field-value.js';
import { fieldOf } from './columns.js';

/** All that a column may show of a contact. */
export const ContactCells = graphql(`
  fragment ContactCells on Contact {
    id
    msisdn
    country
    firstName
    lastName
    custom
    optedOutAt
    createdAt
    lastDeliveredAt
    timeZone {
      name
      source
    }
    tags {
      id
      name
    }
    lists {
      id
      name
    }
  }
`);

export type ContactCells = ContactCellsFragment;

const names = (items: readonly { name: string }[]): string => items.map(({ name }) => name).join(', ');

const WORDS: Record<string, (contact: ContactCells) => string> = {
  name: nameOf,
  number: ({ msisdn }) => phone(msisdn),
  first_name: ({ firstName }) => firstName ?? '',
  last_name: ({ lastName }) => lastName ?? '',
  country: ({ country }) => countryName(country),
  lists: ({ lists }) => names(lists),
  tags: ({ tags }) => names(tags),
  time_zone: ({ timeZone }) => timeZone.name.replaceAll('_', ' '),
  last_delivered: ({ lastDeliveredAt }) => (lastDeliveredAt ? ago(lastDeliveredAt, Date.now()) : ''),
  added: ({ createdAt }) => onDay(createdAt),
};

/** What a column says of a contact, in words. */
export function cellText(column: string, contact: ContactCells, fields: readonly FieldForm[]): string {
  const key = fieldOf(column);
  if (key === null) return WORDS[column]?.(contact) ?? '';
  return shownValue(fields.find((field) => field.key === key)?.kind ?? 'TEXT', contact.custom[key]);
}

export function TagCell({ tags }: { tags: ContactCells['tags'] }) {
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.5, verticalAlign: 'middle', lineHeight: 1.4, maxWidth: 1 }}
    >
      {tags.map(({ id, name }) => (
        <Tag key={id}>{name}</Tag>
      ))}
    </Box>
  );
}
