import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ago, atMoment, onDay } from '../../app/format.js';
import { mono } from '../../app/theme/theme.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { scopeWords } from './scope-words.js';
import { May } from '../may.js';

const Row = graphql(`
  fragment ApiKeyRow on ApiKey {
    id
    name
    prefix
    test
    scopes
    allowedRanges
    createdAt
    lastUsedAt
    expiresAt
    replacedBy
  }
`);

interface KeyRowProps {
  apiKey: FragmentType<typeof Row>;
  /** How many scopes there are */
  allScopes: number;
  now: number;
  onRotate: (key: { id: string; name: string }) => void;
  onRevoke: (key: { id: string; name: string }) => void;
}

export function KeyRow({ allScopes, now, onRotate, onRevoke, ...props }: KeyRowProps) {
  const key = getFragmentData(Row, props.apiKey);
  const limited = key.scopes.length < allScopes;
  const facts = [
    limited ? key.scopes.map(scopeWords).join(', ') : 'Everything a key can',
    key.allowedRanges.length > 0 && `only from ${key.allowedRanges.join(', ')}`,
  ].filter(Boolean);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, px: 2.5, py: 1.75, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center' }}>
        <Box sx={{ fontWeight: 620 }}>{key.name}</Box>
        <Tag {...(!key.test && { color: 'primary.main' })}>{key.test ? 'Test' : 'Live'}</Tag>
        {key.replacedBy && <Tag color="warning.main">Replaced</Tag>}
        <Box sx={{ fontFamily: mono, fontSize: '0.78rem', color: 'text.secondary' }}>{key.prefix}…</Box>
      </Box>
      <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{facts.join(' · ')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: '1 1 180px', typography: 'caption', color: 'text.secondary' }}>
          {key.lastUsedAt ? `Used ${ago(key.lastUsedAt, now)}` : 'Never used'} · since {onDay(key.createdAt)}
          {key.expiresAt && ` · works until ${atMoment(key.expiresAt)}`}
        </Box>
        <Box sx={{ ml: 'auto', display: 'flex' }}>
          <May use="keys:write">
            {!key.replacedBy && (
              <Button
                size="small"
                color="inherit"
                aria-label={`Rotate ${key.name}`}
                onClick={() => onRotate(key)}
              >
                Rotate
              </Button>
            )}
            <Button
              size="small"
              color="inherit"
              aria-label={`Revoke ${key.name}`}
              onClick={() => onRevoke(key)}
            >
              Revoke
            </Button>
          </May>
        </Box>
      </Box>
    </Box>
  );
}
