import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ago, count, countryName, money, onDay } from '../app/format.js';
import { Tag } from '../app/ui/tag.js';
import { useNow } from '../app/ui/use-now.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';

const Row = graphql(`
  fragment OperatorAccountRow on OperatorAccount {
    account {
      id
      name
      country
      currency
      createdAt
      suspendedAt
      suspendedReason
    }
    balance {
      micros
      currency
    }
    held {
      micros
      currency
    }
    members
    lastActivityAt
  }
`);

export interface TheAccount {
  id: string;
  name: string;
  currency: string;
}

export interface Deed {
  what: 'suspend' | 'reinstate' | 'credit';
  account: TheAccount;
}

interface AccountRowProps {
  row: FragmentType<typeof Row>;
  onAsk: (deed: Deed) => void;
}

export function AccountRow({ row, onAsk }: AccountRowProps) {
  const { account, balance, held, members, lastActivityAt } = getFragmentData(Row, row);
  const now = useNow(60_000);
  const suspended = account.suspendedAt !== null;
  const deed = suspended ? 'reinstate' : 'suspend';
  return (
    <Box
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.75,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1.6fr) minmax(0, 1fr) 150px 190px' },
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, fontWeight: 620 }}>
          {account.name}
          {suspended && <Tag color="error.main">Suspended</Tag>}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {account.suspendedReason ?? `${countryName(account.country)} · since ${onDay(account.createdAt)}`}
        </Box>
      </Box>
      <Box sx={{ typography: 'caption', color: 'text.secondary', order: { xs: 3, md: 0 } }}>
        {count(members)} {members === 1 ? 'member' : 'members'}
        <br />
        {lastActivityAt ? `active ${ago(lastActivityAt, now)}` : 'never active'}
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        <Box sx={{ fontWeight: 640, whiteSpace: 'nowrap' }}>{money(balance)}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{money(held)} held</Box>
      </Box>
      <Box sx={{ justifySelf: 'end', display: 'flex', order: { xs: 4, md: 0 } }}>
        <Button
          size="small"
          color="inherit"
          aria-label={`Credit ${account.name}`}
          onClick={() => onAsk({ what: 'credit', account })}
        >
          Credit
        </Button>
        <Button
          size="small"
          color={suspended ? 'inherit' : 'error'}
          aria-label={`${suspended ? 'Reinstate' : 'Suspend'} ${account.name}`}
          onClick={() => onAsk({ what: deed, account })}
        >
          {suspended ? 'Reinstate' : 'Suspend'}
        </Button>
      </Box>
    </Box>
  );
}
