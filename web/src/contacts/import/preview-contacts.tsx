import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { phone } from '../../app/format.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { labelOf, type ColumnChoice } from './mapping.js';

const Contacts = graphql(`
  fragment PreviewContacts on ImportPreview {
    contacts {
      line
      msisdn
      country
      firstName
      lastName
      custom
      known
    }
  }
`);

interface ContactsProps {
  preview: FragmentType<typeof Contacts>;
  fields: readonly { key: string; label: string }[];
  choices: readonly ColumnChoice[];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The first contacts as they would be. */
export function PreviewContacts({ preview, fields, choices }: ContactsProps) {
  const { contacts } = getFragmentData(Contacts, preview);
  if (contacts.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        The first contacts
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {contacts.map(({ line, msisdn, firstName, lastName, custom, known }) => (
          <Box
            component="li"
            key={line}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 2,
              rowGap: 0.25,
              py: 0.9,
              borderTop: 1,
              borderColor: 'divider',
              typography: 'body2',
            }}
          >
            <Box sx={{ fontWeight: 620, minWidth: 140 }}>{phone(msisdn)}</Box>
            <Box sx={{ flex: '1 1 160px', minWidth: 0 }}>
              {[firstName, lastName].filter(Boolean).join(' ') || (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  No name
                </Box>
              )}
              <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                {Object.entries(custom)
                  .map(([key, value]) => `${labelOf(key, fields, choices)}: ${asText(value)}`)
                  .join(' · ')}
              </Box>
            </Box>
            <Box sx={{ alignSelf: 'center' }}>{known && <Tag>Known</Tag>}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
