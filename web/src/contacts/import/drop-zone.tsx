import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { Icon } from '../../app/ui/icons.js';
import { formatBytes } from './format-bytes.js';

/** A file, dropped or chosen. */
export function DropZone({
  file,
  onFile,
  disabled,
}: {
  file: File | null;
  onFile: (file: File) => void;
  disabled: boolean;
}) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box
      component="label"
      onDragOver={(event: React.DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: React.DragEvent) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped && !disabled) onFile(dropped);
      }}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 0.75,
        textAlign: 'center',
        px: 3,
        py: file ? 2.5 : 4.5,
        borderRadius: '14px',
        border: '2px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'sunken' : 'transparent',
        cursor: disabled ? 'default' : 'pointer',
        transition: 'border-color 0.15s, background-color 0.15s',
        '&:focus-within': { borderColor: 'primary.main' },
        '&:hover': { borderColor: disabled ? 'divider' : 'primary.main' },
      }}
    >
      <Box
        component="input"
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={disabled}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) onFile(chosen);
        }}
        sx={{ position: 'absolute', width: 1, height: 1, clipPath: 'inset(50%)' }}
      />
      <Box sx={{ color: 'primary.main' }}>
        <Icon name={file ? 'file' : 'upload'} size={28} />
      </Box>
      <Box sx={{ fontWeight: 620 }}>
        {file ? file.name : 'Drop a CSV file or a workbook here, or choose one'}
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {file
          ? `${formatBytes(file.size)} · choose another`
          : 'CSV, TSV or XLSX. One column holds the phone number; the others become fields you can write into a message.'}
      </Box>
    </Box>
  );
}
