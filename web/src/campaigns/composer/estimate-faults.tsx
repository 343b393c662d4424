import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { plainFor } from './plain-characters.js';

const Faults = graphql(`
  fragment EstimateFaults on MessageEstimate {
    unicodeCharacters
    templateFault
  }
`);

interface FaultsProps {
  estimate: FragmentType<typeof Faults> | null;
  onReplace: (from: string, to: string) => void;
}

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What makes the text dearer, or wrong, and a way out where there is one. */
export function EstimateFaults({ estimate, onReplace }: FaultsProps) {
  const { unicodeCharacters = [], templateFault = null } = getFragmentData(Faults, estimate) ?? {};
  return (
    <>
      {templateFault && (
        <Alert severity="error" variant="outlined">
          {templateFault}
        </Alert>
      )}
      {unicodeCharacters.length > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ alignItems: 'flex-start' }}>
          These characters force Unicode: a part then holds 70 characters instead of 160.
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 1 }}>
            {unicodeCharacters.map((character) => {
              const plain = plainFor(character);
              return plain === null ? (
                <Chip key={character} size="small" label={`${character} ${codePoint(character)}`} />
              ) : (
                <Chip
                  key={character}
                  size="small"
                  label={`${character} → ${plain || 'remove'}`}
                  onClick={() => onReplace(character, plain)}
                  aria-label={`Replace ${codePoint(character)} by ${plain || 'nothing'}`}
                />
              );
            })}
          </Box>
        </Alert>
      )}
    </>
  );
}
