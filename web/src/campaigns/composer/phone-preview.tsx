import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Choice } from '../../app/ui/choice.js';
import { Phone } from './phone.js';
import { nameOf, type SampleContact } from './sample-contacts.js';

interface PreviewProps {
  sender: string;
  text: string;
  /** A newer rendering is on its way */
  stale: boolean;
  samples: readonly SampleContact[];
  sampleId: string | null;
  onSample: (id: string) => void;
}

/** What one recipient will read, and a choice of whom. */
export function PhonePreview({ sender, text, stale, samples, sampleId, onSample }: PreviewProps) {
  return (
    <Box
      sx={{
        gridArea: 'phone',
        position: { md: 'sticky' },
        top: 24,
        display: 'grid',
        justifyItems: 'center',
        gap: 2,
      }}
    >
      <Phone sender={sender} text={text} stale={stale} />
      {sampleId ? (
        <Box sx={{ width: 290, maxWidth: '100%' }}>
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
