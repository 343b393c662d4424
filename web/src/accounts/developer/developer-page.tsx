import Box from '@mui/material/Box';
import { Page } from '../../app/ui/page.js';
import { ApiKeys } from './api-keys.js';
import { Snippets } from './snippets.js';

export function DeveloperPage() {
  return (
    <Page
      title="Developers"
      lead="Everything this dashboard does goes through the same GraphQL API, at /graphql."
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 2.5 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
          alignItems: 'start',
        }}
      >
        <ApiKeys />
        <Snippets />
      </Box>
    </Page>
  );
}
