import Box from '@mui/material/Box';
import { atMoment, money } from '../app/format.js';
import { Dot } from '../app/ui/dot.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { LedgerEntryKind } from '../gql/graphql.js';

const Row = graphql(`
  fragment LedgerRow on LedgerEntry {
    id
    kind
    amount {
      micros
      currency
    }
    debit
    credit
    memo
    postedAt
  }
`);

/** What an entry means for what one can spend: more, less, or only what was held already. */
const KINDS: Record<LedgerEntryKind, { words: string; sign: string; color: string }> = {
  TOP_UP: { words: 'Top-up', sign: '+', color: 'state.delivered' },
  CREDIT: { words: 'Credit', sign: '+', color: 'state.delivered' },
  HOLD: { words: 'Held', sign: '−', color: 'accent.main' },
  CAPTURE: { words: 'Spent', sign: '', color: 'state.sent' },
  RELEASE: { words: 'Given back', sign: '+', color: 'state.queued' },
};

export function LedgerRow(props: { entry: FragmentType<typeof Row> }) {
  const { kind, amount, debit, credit, memo, postedAt } = getFragmentData(Row, props.entry);
  const { words, sign, color } = KINDS[kind];
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2,
        alignItems: 'center',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr) auto',
          md: '150px minmax(0, 1.2fr) minmax(0, 1fr) 170px 150px',
        },
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 620 }}>
        <Dot color={color} />
        {words}
      </Box>
      <Box sx={{ color: 'text.secondary', order: { xs: 3, md: 0 } }}>{memo}</Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, color: 'text.secondary', typography: 'caption' }}>
        {debit} → {credit}
      </Box>
      <Box
        sx={{
          color: 'text.secondary',
          typography: 'caption',
          order: { xs: 4, md: 0 },
          textAlign: { xs: 'right', md: 'left' },
        }}
      >
        {atMoment(postedAt)}
      </Box>
      <Box sx={{ textAlign: 'right', fontWeight: 640, whiteSpace: 'nowrap' }}>
        {sign}
        {money(amount)}
      </Box>
    </Box>
  );
}
