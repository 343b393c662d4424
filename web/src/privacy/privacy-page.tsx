import Box from '@mui/material/Box';
import { ContactsFrame } from '../contacts/contacts-tabs.js';
import { ConsentPanel } from './consent-panel.js';
import { RequestsPanel } from './requests-panel.js';
import { RetentionPanel } from './retention-panel.js';
import { SuppressionsPanel } from './suppressions-panel.js';

const column = { display: 'grid', gap: { xs: 2, md: 3 }, gridTemplateColumns: 'minmax(0, 1fr)' };

/** What the law asks of whoever keeps numbers of people. */
export function PrivacyPage() {
  return (
    <ContactsFrame
      title="Privacy"
      lead="What people have agreed to, what they may ask of you, and how long you keep what."
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 3 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={column}>
          <RequestsPanel />
          <SuppressionsPanel />
        </Box>
        <Box sx={column}>
          <ConsentPanel />
          <RetentionPanel />
        </Box>
      </Box>
    </ContactsFrame>
  );
}
