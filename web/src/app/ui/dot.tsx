import Box from '@mui/material/Box';
import { keyframes } from '@mui/material/styles';

const breathe = keyframes`50% { opacity: 0.35; }`;

/** A spot of colour beside a word. */
export function Dot({ color, live = false, size = 8 }: { color: string; live?: boolean; size?: number }) {
  return (
    <Box
      component="span"
      aria-hidden="true"
      sx={{
        display: 'inline-block',
        width: size,
        height: size,
        borderRadius: '50%',
        bgcolor: color,
        flexShrink: 0,
        animation: live ? `${breathe} 1.6s ease-in-out infinite` : undefined,
      }}
    />
  );
}
