import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { May } from '../accounts/may.js';
import { Icon } from '../app/ui/icons.js';
import { DeleteSegment } from './delete-segment.js';

/** What can be done with a segment that is saved. */
export function SegmentActions({ id, name }: { id: string; name: string }) {
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  return (
    <>
      <Button component={Link} to={`/contacts?segment=${id}`} variant="outlined" color="inherit">
        Show these contacts
      </Button>
      <May use="contacts:write">
        <Button variant="outlined" color="error" onClick={() => setDeleting(true)}>
          Delete
        </Button>
      </May>
      <May use="campaigns:write">
        <Button
          component={Link}
          to={`/campaigns/new?segment=${id}`}
          variant="contained"
          startIcon={<Icon name="campaigns" size={18} />}
        >
          New campaign
        </Button>
      </May>
      {deleting && (
        <DeleteSegment
          id={id}
          name={name}
          onClose={() => setDeleting(false)}
          onDone={() => void navigate('/contacts/segments', { replace: true })}
        />
      )}
    </>
  );
}
