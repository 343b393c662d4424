import Box from '@mui/material/Box';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { countShort, money, share } from '../format.js';
import { Dot } from '../ui/dot.js';
import { Figure } from '../ui/figure.js';

const Totals = graphql(`
  fragment TotalFigures on AccountTotals {
    sentToday
    deliveredToday
    failedToday
    spentToday {
      micros
      currency
    }
  }
`);

const WalletFigures = graphql(`
  fragment WalletFigures on Wallet {
    available {
      micros
      currency
    }
    held {
      micros
      currency
    }
  }
`);

const tile = { bgcolor: 'background.paper', p: { xs: 2, md: 2.5 } };

/** How today's messages stand. */
function DayTiles(props: { totals: FragmentType<typeof Totals> }) {
  const totals = getFragmentData(Totals, props.totals);
  return (
    <>
      <Box sx={{ ...tile, gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        <Figure
          label="Sent today"
          value={countShort(totals.sentToday)}
          note={`${money(totals.spentToday)} spent`}
        />
      </Box>
      <Box sx={tile}>
        <Figure
          label={
            <>
              <Dot color="state.delivered" /> Delivered
            </>
          }
          value={countShort(totals.deliveredToday)}
          note={share(totals.deliveredToday, totals.sentToday)}
        />
      </Box>
      <Box sx={tile}>
        <Figure
          label={
            <>
              <Dot color="state.sent" /> On the way
            </>
          }
          value={countShort(Math.max(0, totals.sentToday - totals.deliveredToday - totals.failedToday))}
          note="waiting for receipts"
        />
      </Box>
      <Box sx={tile}>
        <Figure
          label={
            <>
              <Dot color="state.failed" /> Not delivered
            </>
          }
          value={countShort(totals.failedToday)}
          note={share(totals.failedToday, totals.sentToday)}
        />
      </Box>
    </>
  );
}

interface TilesProps {
  /** Null for a role that sees money and no messages */
  totals: FragmentType<typeof Totals> | null;
  wallet: FragmentType<typeof WalletFigures>;
}

/** The day in five numbers. They move by themselves, so a screen reader is not told of each step. */
export function TotalTiles({ totals, ...props }: TilesProps) {
  const wallet = getFragmentData(WalletFigures, props.wallet);
  return (
    <Box
      component="section"
      aria-label="Today"
      sx={{
        display: 'grid',
        gap: '1px',
        bgcolor: 'divider',
        border: 1,
        borderColor: 'divider',
        borderRadius: '14px',
        overflow: 'hidden',
        gridTemplateColumns: totals
          ? { xs: '1fr 1fr', md: '1.25fr 1fr 1fr 1fr 1.25fr' }
          : { xs: 'minmax(0, 1fr)' },
      }}
    >
      {totals && <DayTiles totals={totals} />}
      <Box sx={tile}>
        <Figure label="Balance" value={money(wallet.available)} note={`${money(wallet.held)} held`} />
      </Box>
    </Box>
  );
}
