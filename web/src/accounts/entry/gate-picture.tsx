import Box from '@mui/material/Box';
import { Dot } from '../../app/ui/dot.js';

const PARTS = [
  { share: 71, color: '#3fbf95' },
  { share: 9, color: '#62a9de' },
  { share: 2.5, color: '#f08f56' },
];

/** A glimpse of the campaign page; a picture, with no meaning of its own. */
export function GatePicture() {
  return (
    <Box
      aria-hidden="true"
      sx={{
        mt: 5,
        maxWidth: 400,
        p: 2.5,
        borderRadius: '16px',
        bgcolor: 'rgb(255 255 255 / 0.055)',
        border: '1px solid rgb(255 255 255 / 0.1)',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.85rem', fontWeight: 600 }}>
        <Dot color="#e9a23b" live />
        Sending
        <Box component="span" sx={{ ml: 'auto', fontWeight: 500, color: 'rail.quiet' }}>
          640 a second
        </Box>
      </Box>
      <Box sx={{ fontSize: '2.3rem', fontWeight: 700, letterSpacing: '-0.03em', lineHeight: 1.2, mt: 1 }}>
        7,104
      </Box>
      <Box sx={{ fontSize: '0.88rem', color: 'rail.quiet' }}>of 10,000 delivered</Box>
      <Box
        sx={{
          display: 'flex',
          gap: '1px',
          height: 10,
          mt: 2,
          borderRadius: 99,
          overflow: 'hidden',
          bgcolor: 'rgb(255 255 255 / 0.12)',
        }}
      >
        {PARTS.map(({ share, color }) => (
          <Box key={color} sx={{ width: `${share}%`, bgcolor: color }} />
        ))}
      </Box>
    </Box>
  );
}
