import Button from '@mui/material/Button';
import { Icon } from '../app/ui/icons.js';

/** The address is signed and the server says that it is a file: the browser saves it by itself. */
export function DownloadLink({ url, fileName }: { url: string; fileName: string }) {
  return (
    <Button
      component="a"
      href={url}
      download={fileName}
      size="small"
      variant="contained"
      aria-label={`Download ${fileName}`}
      startIcon={<Icon name="download" size={16} />}
    >
      Download
    </Button>
  );
}
