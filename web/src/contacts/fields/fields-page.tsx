import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useMay } from '../../accounts/viewer.js';
import { May } from '../../accounts/may.js';
import { part } from '../../app/part.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import type { FieldFactsFragment } from '../../gql/graphql.js';
import { BulkStrip } from '../bulk/bulk-strip.js';
import { ContactsFrame } from '../contacts-tabs.js';
import { FieldRow } from './field-row.js';
import { useFields } from './use-fields.js';
import { useReadiness } from './use-readiness.js';

const FieldDialog = part(() => import('./field-dialog.js'), 'FieldDialog');
const DeleteField = part(() => import('./delete-field.js'), 'DeleteField');

function NoFields({ none }: { none: boolean }) {
  if (!none) return null;
  return (
    <EmptyState icon="edit" title="No fields yet">
      A field has a name and a kind: text, number, date, yes or no, or one of several choices. An import can
      make them too.
    </EmptyState>
  );
}

interface DialogsProps {
  open: Open | null;
  onStarted: (bulkEditId: string) => void;
  onClose: () => void;
}

function Dialogs({ open, onStarted, onClose }: DialogsProps) {
  if (open === null) return null;
  return (
    <Suspense>
      {open.is === 'delete' ? (
        <DeleteField field={open.field} onStarted={onStarted} onClose={onClose} />
      ) : (
        <FieldDialog field={open.is === 'edit' ? open.field : null} onClose={onClose} />
      )}
    </Suspense>
  );
}

type Open = { is: 'new' } | { is: 'edit' | 'delete'; field: FieldFactsFragment };

/** The fields of contacts that the account has defined. */
export function FieldsPage() {
  const { fields, known, error, refetch } = useFields();
  const [open, setOpen] = useState<Open | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const writes = useMay('contacts:write');
  useReadiness(fields, refetch);
  return (
    <ContactsFrame
      title="Fields"
      lead="What you know of a contact besides its name and number. Templates, imports and segments use them."
      actions={
        <May use="contacts:write">
          <Button
            variant="contained"
            startIcon={<Icon name="plus" size={18} />}
            onClick={() => setOpen({ is: 'new' })}
          >
            New field
          </Button>
        </May>
      }
    >
      {followed && (
        <BulkStrip key={followed} id={followed} onStarted={setFollowed} onDismiss={() => setFollowed(null)} />
      )}
      <Panel flush sx={{ '& > div > :first-of-type': { borderTop: 0 } }}>
        <Failure error={error} onRetry={() => void refetch()} />
        {!known && <RowsSkeleton bare />}
        {known && !error && <NoFields none={fields.length === 0} />}
        {fields.map((field) => (
          <FieldRow
            key={field.id}
            field={field}
            onEdit={writes ? () => setOpen({ is: 'edit', field }) : null}
            onDelete={writes ? () => setOpen({ is: 'delete', field }) : null}
          />
        ))}
      </Panel>
      <Dialogs open={open} onStarted={setFollowed} onClose={() => setOpen(null)} />
    </ContactsFrame>
  );
}
