import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../accounts/viewer.js';
import { May } from '../accounts/may.js';
import { part } from '../app/part.js';
import { Icon } from '../app/ui/icons.js';
import { ContactBrowser } from './browse/contact-browser.js';
import { useAddress } from './browse/use-filter.js';
import { BulkStrip } from './bulk/bulk-strip.js';
import { ContactsFrame } from './contacts-tabs.js';

const ImportDialog = part(() => import('./import/import-dialog.js'), 'ImportDialog');
const ImportStrip = part(() => import('./import/import-strip.js'), 'ImportStrip');
const NewContact = part(() => import('./person/new-contact.js'), 'NewContact');
const BulkHistory = part(() => import('./bulk/bulk-history.js'), 'BulkHistory');

function Actions({ onImport, onAdd }: Record<'onImport' | 'onAdd', () => void>) {
  return (
    <May use="contacts:write">
      <Button variant="outlined" startIcon={<Icon name="plus" size={18} />} onClick={onAdd}>
        New contact
      </Button>
      <Button variant="contained" startIcon={<Icon name="upload" size={18} />} onClick={onImport}>
        Import contacts
      </Button>
    </May>
  );
}

/** The dialog of an import, and when that is closed a strip that follows it to its end. */
function Imports({ params, go, open, close }: ReturnType<typeof useAddress>) {
  const [followed, setFollowed] = useState<string | null>(null);
  const writes = useMay('contacts:write');
  const importing = params.get('import');
  // However the dialog is left: by its button, or by the way back.
  if (importing && importing !== followed) setFollowed(importing);
  return (
    <Suspense>
      {followed && importing === null && (
        <ImportStrip
          key={followed}
          id={followed}
          onShow={() => open({ import: followed })}
          onDismiss={() => setFollowed(null)}
        />
      )}
      {writes && importing !== null && (
        <ImportDialog
          importId={importing || null}
          listId={params.get('list')}
          onStarted={(id) => go({ import: id })}
          onClose={() => close({ import: null })}
        />
      )}
    </Suspense>
  );
}

/** A bulk edit that is followed is in the address, so that a reload comes back to it. */
export function ContactsPage() {
  const address = useAddress();
  const { params, go } = address;
  const navigate = useNavigate();
  const [open, setOpen] = useState<'new' | 'history' | null>(null);
  const startImport = () => address.open({ import: '' });
  const bulkEdit = params.get('bulk_edit');
  const follow = (id: string | null) => go({ bulk_edit: id });
  return (
    <ContactsFrame title="Contacts" actions={<Actions onImport={startImport} onAdd={() => setOpen('new')} />}>
      {bulkEdit && (
        <BulkStrip key={bulkEdit} id={bulkEdit} onStarted={follow} onDismiss={() => follow(null)} />
      )}
      <Imports {...address} />
      <ContactBrowser
        params={params}
        onFilter={go}
        onImport={startImport}
        onHistory={() => setOpen('history')}
        onStarted={follow}
      />
      <Suspense>
        {open === 'new' && (
          <NewContact onMade={(id) => void navigate(`/contacts/${id}`)} onClose={() => setOpen(null)} />
        )}
        {open === 'history' && <BulkHistory onFollow={follow} onClose={() => setOpen(null)} />}
      </Suspense>
    </ContactsFrame>
  );
}
