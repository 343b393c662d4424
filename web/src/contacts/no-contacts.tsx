import Button from '@mui/material/Button';
import { useMay } from '../accounts/viewer.js';
import { EmptyState } from '../app/ui/empty-state.js';

export function NoContacts({ filtered, onImport }: { filtered: boolean; onImport: () => void }) {
  const writes = useMay('contacts:write');
  if (filtered) {
    return (
      <EmptyState icon="search" title="No contact fits">
        Try a shorter beginning, with the country code.
      </EmptyState>
    );
  }
  if (!writes) return <EmptyState icon="contacts" title="No contacts here yet" />;
  return (
    <EmptyState icon="contacts" title="No contacts here yet">
      Import a CSV file: a phone number in each row, and whatever else you know.
      <Button variant="contained" onClick={onImport} sx={{ mt: 2.5, display: 'flex', mx: 'auto' }}>
        Import contacts
      </Button>
    </EmptyState>
  );
}
