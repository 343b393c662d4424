import Alert from '@mui/material/Alert';
import { useEffect, useState } from 'react';
import { PlainLink } from './text-link.js';

const PATH = '/dev/mail';

/** On a server that sends no mail but shows it: where to look. Nothing anywhere else. */
export function DevMail() {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    fetch(PATH, { method: 'HEAD', signal: left.signal }).then(
      ({ ok }) => setThere(ok),
      () => undefined,
    );
    return () => left.abort();
  }, []);
  if (!there) return null;
  return (
    <Alert severity="info">
      This server sends no mail in earnest. <PlainLink href={PATH}>Read what it would have sent</PlainLink>.
    </Alert>
  );
}
