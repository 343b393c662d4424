import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { Icon } from './icons.js';

export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={copy}
      startIcon={<Icon name={copied ? 'check' : 'copy'} size={16} />}
      aria-live="polite"
    >
      {copied ? 'Copied' : label}
    </Button>
  );
}
