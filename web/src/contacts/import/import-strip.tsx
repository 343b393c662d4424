import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { Icon } from '../../app/ui/icons.js';
import { ImportBar } from './import-bar.js';
import { isOver, useImportProgress } from './use-import-progress.js';

interface StripProps {
  id: string;
  onShow: () => void;
  onDismiss: () => void;
}

/** An import whose window was closed: it is followed to its end, and its report stays at hand. */
export function ImportStrip({ id, onShow, onDismiss }: StripProps) {
  const { current } = useImportProgress(id);
  const [wasRunning, setWasRunning] = useState(false);
  if (current && !isOver(current) && !wasRunning) setWasRunning(true);
  if (!current || !wasRunning) return null;
  return (
    <Box
      component="section"
      aria-label="Import"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2.5,
        py: 1.75,
        mb: { xs: 2, md: 3 },
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: '14px',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <ImportBar contactImport={current} />
      </Box>
      <Button size="small" onClick={onShow}>
        {isOver(current) ? 'Report' : 'Show'}
      </Button>
      {isOver(current) && (
        <IconButton size="small" onClick={onDismiss} aria-label="Dismiss">
          <Icon name="close" size={18} />
        </IconButton>
      )}
    </Box>
  );
}
