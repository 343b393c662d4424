import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import { Icon } from '../../app/ui/icons.js';
import { Tick } from '../../app/ui/tick.js';
import { FIRST_SETTING, moved, toggled, type Column, type GridSetting } from './columns.js';

interface ChoiceProps {
  setting: GridSetting;
  columns: readonly Column[];
  onSetting: (next: GridSetting) => void;
  onClose: () => void;
}

/** Which columns are shown, and in which order. Chosen at once; kept for this person. */
export function ColumnChoice({ setting, columns, onSetting, onClose }: ChoiceProps) {
  const chosen = setting.columns.flatMap((key) => columns.filter((column) => column.key === key));
  const others = columns.filter(({ key }) => !setting.columns.includes(key));
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="columns-title">
      <DialogTitle id="columns-title">Columns</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 0.25 }}>
        {[...chosen, ...others].map(({ key, label }) => {
          const place = setting.columns.indexOf(key);
          return (
            <Box key={key} sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 34 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Tick
                  label={label}
                  checked={place >= 0}
                  disabled={place >= 0 && chosen.length === 1}
                  onChange={() => onSetting(toggled(setting, key))}
                />
              </Box>
              {place >= 0 && (
                <>
                  <IconButton
                    size="small"
                    aria-label={`${label}: earlier`}
                    disabled={place === 0}
                    onClick={() => onSetting(moved(setting, key, -1))}
                  >
                    <Box component="span" sx={{ rotate: '-90deg' }}>
                      <Icon name="chevron" size={16} />
                    </Box>
                  </IconButton>
                  <IconButton
                    size="small"
                    aria-label={`${label}: later`}
                    disabled={place === chosen.length - 1}
                    onClick={() => onSetting(moved(setting, key, 1))}
                  >
                    <Box component="span" sx={{ rotate: '90deg' }}>
                      <Icon name="chevron" size={16} />
                    </Box>
                  </IconButton>
                </>
              )}
            </Box>
          );
        })}
      </DialogContent>
      <DialogActions>
        <Button
          color="inherit"
          onClick={() => onSetting({ ...FIRST_SETTING, sorting: setting.sorting })}
          sx={{ mr: 'auto' }}
        >
          As at first
        </Button>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
