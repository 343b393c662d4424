import Box from '@mui/material/Box';
import { money } from '../../app/format.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Line = graphql(`
  fragment EstimateLine on MessageEstimate {
    encoding
    segments
    units
    remaining
    pricePerMessage {
      micros
      currency
    }
  }
`);

interface LineProps {
  estimate: FragmentType<typeof Line> | null;
  /** Whose price it is: it differs from country to country */
  reader?: string | undefined;
}

/** "2 parts · 13 left · Unicode · KES 1.60 to Amina" */
export function EstimateLine(props: LineProps) {
  const estimate = getFragmentData(Line, props.estimate);
  if (!estimate)
    return (
      <Box sx={{ typography: 'caption', color: 'text.secondary' }}>Parts and price appear as you type.</Box>
    );
  const { encoding, segments, units, remaining, pricePerMessage } = estimate;
  const filled = units + remaining > 0 ? (units / (units + remaining)) * 100 : 0;
  return (
    <Box aria-live="polite">
      <Box
        aria-hidden="true"
        sx={{ height: 4, borderRadius: 2, bgcolor: 'sunken', overflow: 'hidden', mb: 0.75 }}
      >
        <Box
          sx={{
            height: 1,
            width: `${filled}%`,
            bgcolor: encoding === 'UCS2' ? 'accent.main' : 'primary.main',
            transition: 'width 0.15s',
          }}
        />
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          typography: 'caption',
          color: 'text.secondary',
        }}
      >
        <Box component="strong" sx={{ color: 'text.primary', fontWeight: 650 }}>
          {segments} {segments === 1 ? 'part' : 'parts'}
        </Box>
        <span>{units} characters</span>
        <span>{remaining} left in this part</span>
        <span>{encoding === 'GSM7' ? 'GSM-7' : 'Unicode'}</span>
        {pricePerMessage && (
          <Box component="span" sx={{ ml: 'auto', color: 'text.primary', fontWeight: 600 }}>
            {money(pricePerMessage)} {props.reader ? `to ${props.reader}` : 'a message'}
          </Box>
        )}
      </Box>
    </Box>
  );
}
