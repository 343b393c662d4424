import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../accounts/viewer.js';
import { May } from '../accounts/may.js';
import { part } from '../app/part.js';
import { Icon } from '../app/ui/icons.js';
import { Page } from '../app/ui/page.js';
import { ContactBrowser } from './contact-browser.js';
import { ListsPanel } from './lists-panel.js';

const ImportDialog = part(() => import('./import/import-dialog.js'), 'ImportDialog');
const ImportStrip = part(() => import('./import/import-strip.js'), 'ImportStrip');
const ContactDrawer = part(() => import('./contact-drawer.js'), 'ContactDrawer');

export function ContactsPage() {
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<string | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const listId = params.get('list');
  const writes = useMay('contacts:write');
  const importing = params.has('import') ? (params.get('import') ?? '') : null;
  const go = (next: Record<string, string | null>) =>
    setParams(
      (before) => {
        for (const [key, value] of Object.entries(next)) {
          if (value === null) before.delete(key);
          else before.set(key, value);
        }
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title="Contacts"
      actions={
        <May use="contacts:write">
          <Button
            variant="contained"
            startIcon={<Icon name="upload" size={18} />}
            onClick={() => go({ import: '' })}
          >
            Import contacts
          </Button>
        </May>
      }
    >
      {followed && importing === null && (
        <Suspense>
          <ImportStrip
            key={followed}
            id={followed}
            onShow={() => go({ import: followed })}
            onDismiss={() => setFollowed(null)}
          />
        </Suspense>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 3 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '240px minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <ListsPanel chosen={listId} onChoose={(list) => go({ list })} />
        <ContactBrowser
          key={listId ?? ''}
          listId={listId}
          onOpen={setOpen}
          onImport={() => go({ import: '' })}
        />
      </Box>
      <Suspense>
        {writes && importing !== null && (
          <ImportDialog
            importId={importing || null}
            listId={listId}
            onStarted={(id) => go({ import: id })}
            onClose={() => {
              setFollowed(importing);
              go({ import: null });
            }}
          />
        )}
        {open && <ContactDrawer key={open} id={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </Page>
  );
}
