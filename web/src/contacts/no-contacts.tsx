import Button from '@mui/material/Button';
import { useMay } from '../accounts/viewer.js';
import { EmptyState } from '../app/ui/empty-state.js';
import type { ContactFilter } from '../gql/graphql.js';
import { isFiltered } from './browse/use-filter.js';

interface NoContactsProps {
  filter: ContactFilter;
  /** Takes the filter away */
  onAll: () => void;
  onImport: () => void;
}

export function NoContacts({ filter, onAll, onImport }: NoContactsProps) {
  const writes = useMay('contacts:write');
  if (isFiltered(filter)) {
    return (
      <EmptyState icon="search" title="No contact fits">
        {filter.search
          ? 'Names and numbers are found by their beginning: a first name, a last name, 0712 or +254712.'
          : 'Nobody is in all that you have chosen above.'}
        <Button variant="outlined" onClick={onAll} sx={{ mt: 2.5, display: 'flex', mx: 'auto' }}>
          Show all contacts
        </Button>
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
