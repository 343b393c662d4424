import Box from '@mui/material/Box';
import { encode } from 'uqr';

/** Dark on light in both modes: many readers know nothing else. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label="QR code for your authenticator app"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{
        width: 180,
        height: 180,
        borderRadius: '10px',
        bgcolor: '#ffffff',
        border: 1,
        borderColor: 'divider',
      }}
    >
      <path d={path} fill="#14211c" />
    </Box>
  );
}
