import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Choice } from '../../app/ui/choice.js';
import { phone } from '../../app/format.js';
import type { SampleContact } from './sample-contacts.js';

interface PreviewProps {
  sender: string;
  text: string;
  /** A newer rendering is on its way */
  stale: boolean;
  samples: readonly SampleContact[];
  sampleId: string | null;
  onSample: (id: string) => void;
}

const nameOf = ({ firstName, lastName, msisdn }: SampleContact) =>
  [firstName, lastName].filter(Boolean).join(' ') || phone(msisdn);

/** A phone, drawn; what one recipient will read. */
export function PhonePreview({ sender, text, stale, samples, sampleId, onSample }: PreviewProps) {
  return (
    <Box sx={{ position: { md: 'sticky' }, top: 24, display: 'grid', justifyItems: 'center', gap: 2 }}>
      <Box
        role="img"
        aria-label={`Preview: ${text || 'no text yet'}`}
        sx={{
          width: 290,
          maxWidth: '100%',
          height: 500,
          p: '9px',
          borderRadius: '44px',
          bgcolor: '#10201b',
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
            color: '#17211d',
          }}
        >
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
            <Box sx={{ width: 76, height: 20, borderRadius: 99, bgcolor: '#10201b' }} />
            <Box
              sx={{
                width: 22,
                height: 11,
                mt: 0.4,
                borderRadius: '3px',
                border: '1.5px solid #17211d',
                position: 'relative',
                '&::after': {
                  content: '""',
                  position: 'absolute',
                  inset: 1.5,
                  right: 5,
                  bgcolor: '#17211d',
                  borderRadius: '1px',
                },
              }}
            />
          </Box>
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
            <Box sx={{ textAlign: 'center', fontSize: '0.7rem', color: '#7b857f', mb: 1 }}>
              Text message · today 9:41
            </Box>
            {text ? (
              <Box
                sx={{
                  bgcolor: '#e4e8e3',
                  borderRadius: '18px 18px 18px 5px',
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
              <Box
                sx={{
                  height: 46,
                  width: '70%',
                  borderRadius: '18px 18px 18px 5px',
                  border: '1.5px dashed #c5cdc7',
                }}
              />
            )}
          </Box>
          <Box sx={{ mx: 'auto', mb: 1, width: 100, height: 4, borderRadius: 9, bgcolor: '#17211d' }} />
        </Box>
      </Box>
      {samples.length > 0 && sampleId ? (
        <Box sx={{ width: 290 }}>
          <Choice
            label="As read by"
            value={sampleId}
            options={samples.map((sample) => ({ value: sample.id, label: nameOf(sample) }))}
            onChoose={onSample}
          />
        </Box>
      ) : (
        <Typography variant="caption" color="textSecondary" sx={{ textAlign: 'center', maxWidth: 260 }}>
          Import contacts to see it as one of them will read it.
        </Typography>
      )}
    </Box>
  );
}
