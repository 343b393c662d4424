import Box from '@mui/material/Box';
import { Mark } from './mark.js';

/** The same picture as in index.html, so that nothing jumps while the code arrives. */
export function Splash() {
  return (
    <Box className="splash" role="status">
      <Mark size={44} />
      <span className="splash-words">Opening Gallant SMS</span>
    </Box>
  );
}
