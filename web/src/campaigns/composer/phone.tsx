import Box from '@mui/material/Box';

/** The phone keeps its own colours, whatever the page's are. */
const INK = '#17211d';
const CASE = '#10201b';
const bubble = '18px 18px 18px 5px';

function StatusBar() {
  return (
    <Box
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        px: 3,
        pt: 1.5,
        fontSize: '0.75rem',
        fontWeight: 650,
      }}
    >
      <span>9:41</span>
      <Box sx={{ width: 76, height: 20, borderRadius: 99, bgcolor: CASE }} />
      <Box
        sx={{ width: 22, height: 11, mt: 0.4, p: '1.5px', borderRadius: '3px', border: `1.5px solid ${INK}` }}
      >
        <Box sx={{ width: '70%', height: 1, bgcolor: INK, borderRadius: '1px' }} />
      </Box>
    </Box>
  );
}

/** A phone, drawn, with one message on it. */
export function Phone({ sender, text, stale }: { sender: string; text: string; stale: boolean }) {
  return (
    <Box
      role="img"
      aria-label={`Preview: ${text || 'no text yet'}`}
      sx={{
        width: 290,
        maxWidth: '100%',
        height: { xs: 400, md: 500 },
        p: '9px',
        borderRadius: '44px',
        bgcolor: CASE,
        boxShadow: '0 24px 60px -18px rgb(5 30 23 / 0.45), inset 0 0 0 2px #35473f',
      }}
    >
      <Box
        sx={{
          height: 1,
          borderRadius: '36px',
          overflow: 'hidden',
          display: 'flex',
          flexDirection: 'column',
          bgcolor: '#f7f7f4',
          color: INK,
        }}
      >
        <StatusBar />
        <Box sx={{ textAlign: 'center', py: 1.5, borderBottom: '1px solid #e3e3dd' }}>
          <Box
            sx={{
              width: 42,
              height: 42,
              mx: 'auto',
              borderRadius: '50%',
              bgcolor: '#c9d5ce',
              color: '#0b5d4e',
              display: 'grid',
              placeItems: 'center',
              fontWeight: 700,
            }}
          >
            {(sender[0] ?? '?').toUpperCase()}
          </Box>
          <Box sx={{ fontSize: '0.82rem', fontWeight: 640, mt: 0.5 }}>{sender || 'Sender'}</Box>
        </Box>
        <Box sx={{ flex: 1, overflowY: 'auto', p: 1.75 }}>
          <Box sx={{ textAlign: 'center', fontSize: '0.7rem', color: '#68726c', mb: 1 }}>
            Text message · today 9:41
          </Box>
          {text ? (
            <Box
              sx={{
                bgcolor: '#e4e8e3',
                borderRadius: bubble,
                px: 1.75,
                py: 1.15,
                fontSize: '0.9rem',
                lineHeight: 1.42,
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
                opacity: stale ? 0.6 : 1,
                transition: 'opacity 0.15s',
                maxWidth: '92%',
                width: 'fit-content',
              }}
            >
              {text}
            </Box>
          ) : (
            <Box sx={{ height: 46, width: '70%', borderRadius: bubble, border: '1.5px dashed #c5cdc7' }} />
          )}
        </Box>
        <Box sx={{ mx: 'auto', mb: 1, width: 100, height: 4, borderRadius: 9, bgcolor: INK }} />
      </Box>
    </Box>
  );
}
