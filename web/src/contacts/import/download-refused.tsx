import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRuntime } from '../../app/session/runtime.js';
import { Icon } from '../../app/ui/icons.js';
import { saveBlob } from '../../app/ui/save-file.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Refused = graphql(`
  fragment DownloadRefused on ContactImport {
    fileName
    refusedFile
  }
`);

const nameFor = (fileName: string) => `${fileName.replace(/\.[^.]+$/, '')}-refused.csv`;

/** A plain link cannot carry the token, and an address must not. */
export function DownloadRefused(props: { contactImport: FragmentType<typeof Refused> }) {
  const { fileName, refusedFile } = getFragmentData(Refused, props.contactImport);
  const { session } = useRuntime();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  if (!refusedFile) return null;
  const download = async () => {
    const token = await session.token();
    const answer = await fetch(refusedFile, { headers: { authorization: `Bearer ${token ?? ''}` } });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
    saveBlob(nameFor(fileName), await answer.blob());
  };
  const go = () => {
    setBusy(true);
    void download()
      .catch(() => toast('The download failed. Try again in a moment.'))
      .then(() => setBusy(false));
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        loading={busy}
        startIcon={<Icon name="download" size={16} />}
        onClick={go}
      >
        Download refused rows
      </Button>
      <Box sx={{ flex: '1 1 240px', typography: 'caption', color: 'text.secondary' }}>
        Mend them in any spreadsheet and import that file: its columns for line and reason are left out by
        themselves.
      </Box>
    </Box>
  );
}
