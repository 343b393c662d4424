import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { count, countryName } from '../app/format.js';
import { part } from '../app/part.js';
import { EmptyState } from '../app/ui/empty-state.js';
import { Failure } from '../app/ui/failure.js';
import { Panel } from '../app/ui/panel.js';
import { RowsSkeleton } from '../app/ui/rows-skeleton.js';
import { Tag } from '../app/ui/tag.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { DoNotDisturbListsQuery, DoNotDisturbRowFragment } from '../gql/graphql.js';

const NewRegister = part(() => import('./new-register.js'), 'NewRegister');
const RegisterNumbers = part(() => import('./register-numbers.js'), 'RegisterNumbers');
const DeleteRegister = part(() => import('./delete-register.js'), 'DeleteRegister');

const Row = graphql(`
  fragment DoNotDisturbRow on DoNotDisturbList {
    id
    name
    country
    everything
    numberCount
  }
`);

const Lists = graphql(`
  query DoNotDisturbLists {
    doNotDisturbLists {
      id
      ...DoNotDisturbRow
    }
  }
`);

type Register = DoNotDisturbRowFragment;
type Asked = { what: 'new' } | { what: 'numbers' | 'delete'; register: Register };

function RegisterRow(props: { list: FragmentType<typeof Row>; onAsk: (asked: Asked) => void }) {
  const register = getFragmentData(Row, props.list);
  const { name, country, everything, numberCount } = register;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{name}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {country ? countryName(country) : 'The platform’s own'} · {count(numberCount)}{' '}
          {numberCount === 1 ? 'number' : 'numbers'}
        </Box>
      </Box>
      {everything && <Tag color="warning.main">Transactional too</Tag>}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          aria-label={`Numbers of ${name}`}
          onClick={() => props.onAsk({ what: 'numbers', register })}
        >
          Numbers
        </Button>
        <Button
          size="small"
          color="error"
          aria-label={`Delete ${name}`}
          onClick={() => props.onAsk({ what: 'delete', register })}
        >
          Delete
        </Button>
      </Box>
    </Box>
  );
}

interface RowsProps {
  lists: DoNotDisturbListsQuery['doNotDisturbLists'];
  onAsk: (asked: Asked) => void;
}

function Rows({ lists, onAsk }: RowsProps) {
  if (lists.length === 0) {
    return (
      <EmptyState icon="shield" title="No list yet">
        A country’s register of numbers that want no marketing, or the platform’s own.
      </EmptyState>
    );
  }
  return lists.map((list) => <RegisterRow key={list.id} list={list} onAsk={onAsk} />);
}

function AskedDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  if (asked.what === 'new') return <NewRegister onClose={onClose} />;
  const Dialog = asked.what === 'numbers' ? RegisterNumbers : DeleteRegister;
  return <Dialog register={asked.register} onClose={onClose} />;
}

/** Numbers that no account may send to: of the platform, and of a country's register. */
export function DoNotDisturbPanel() {
  const { data, error, refetch } = useQuery(Lists);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <Panel
      flush
      title="Do not disturb"
      sx={{ mb: { xs: 2, md: 3 } }}
      aside={
        <Button size="small" variant="outlined" color="inherit" onClick={() => setAsked({ what: 'new' })}>
          New list
        </Button>
      }
    >
      <Failure error={error} onRetry={() => void refetch()} />
      {data ? <Rows lists={data.doNotDisturbLists} onAsk={setAsked} /> : !error && <RowsSkeleton bare />}
      <Suspense>{asked && <AskedDialog asked={asked} onClose={() => setAsked(null)} />}</Suspense>
    </Panel>
  );
}
