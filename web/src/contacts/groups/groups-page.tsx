import Box from '@mui/material/Box';
import { ContactsFrame } from '../contacts-tabs.js';
import { ManagePanel } from './manage-panel.js';

/** Lists are whom one sends to; tags are what one remarks. Both are named, renamed and deleted here. */
export function GroupsPage() {
  return (
    <ContactsFrame
      title="Lists and tags"
      lead="A list is whom you send to; a tag is a remark to search and segment by."
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 3 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <ManagePanel kind="list" />
        <ManagePanel kind="tag" />
      </Box>
    </ContactsFrame>
  );
}
