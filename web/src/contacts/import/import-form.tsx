import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { share } from '../../app/format.js';
import { Choice } from '../../app/ui/choice.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { graphql } from '../../gql/index.js';
import type { KnownContact } from '../../gql/graphql.js';
import { DropZone } from './drop-zone.js';
import { useImport } from './use-import.js';

const Targets = graphql(`
  query ImportTargets {
    contactLists(first: 100) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const NEW = 'new';

const ON_KNOWN: { value: KnownContact; label: string }[] = [
  { value: 'FILL', label: 'Fill in what is missing' },
  { value: 'OVERWRITE', label: 'Overwrite with the file' },
  { value: 'SKIP', label: 'Leave as they are' },
];

const nameFrom = (file: File) => file.name.replace(/\.[^.]+$/, '').replaceAll(/[_-]+/g, ' ');

interface FormProps {
  listId: string | null;
  onStarted: (id: string) => void;
  onClose: () => void;
}

export function ImportForm({ listId, onStarted, onClose }: FormProps) {
  const { data } = useQuery(Targets);
  const [file, setFile] = useState<File | null>(null);
  const [target, setTarget] = useState(listId ?? NEW);
  const [listName, setListName] = useState('');
  const [onKnown, setOnKnown] = useState<KnownContact>('FILL');
  const { start, sent, error, refusal, issues } = useImport(onStarted);
  const busy = sent !== null;
  const lists = data?.contactLists.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  // The same file once more goes into the list it made the first time.
  const choose = (chosen: File) => {
    const name = nameFrom(chosen);
    const made = lists.find(({ label }) => label === name);
    setFile(chosen);
    if (!listName) setListName(name);
    if (made && target === NEW) setTarget(made.value);
  };
  const into = () => {
    if (target === NEW) return { newListName: listName };
    return target ? { listId: target } : {};
  };
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2.25 }}>
        <DropZone file={file} onFile={choose} disabled={busy} />
        <Box sx={{ display: 'grid', gap: 2.25, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <Choice
            label="Into"
            value={target}
            options={[{ value: NEW, label: 'A new list' }, ...lists, { value: '', label: 'No list' }]}
            onChoose={setTarget}
            issue={issueOf(issues, 'listId')}
          />
          {target === NEW && (
            <Field
              label="Name of the new list"
              value={listName}
              onChange={(event) => setListName(event.target.value)}
              issue={issueOf(issues, 'newListName')}
            />
          )}
          <Choice
            label="Numbers you already have"
            value={onKnown}
            options={ON_KNOWN}
            onChoose={(value) => setOnKnown(value as KnownContact)}
          />
        </Box>
        {busy && (
          <Box role="status">
            <LinearProgress
              variant="determinate"
              value={sent * 100}
              aria-label="Upload"
              sx={{ height: 8, borderRadius: 4 }}
            />
            <Box sx={{ typography: 'caption', color: 'text.secondary', mt: 0.75 }}>
              {sent < 1 ? `Uploading, ${share(sent, 1)}` : 'Starting the import'}
            </Box>
          </Box>
        )}
        {refusal && <Alert severity="error">{refusal}</Alert>}
        <Failure error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit">
          Close
        </Button>
        <Button
          variant="contained"
          disabled={!file || (target === NEW && !listName.trim())}
          loading={busy}
          onClick={() => file && void start({ file, target: into(), onKnown })}
        >
          Import
        </Button>
      </DialogActions>
    </>
  );
}
