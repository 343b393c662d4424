import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { May } from '../../accounts/may.js';
import { part } from '../../app/part.js';
import { Choice } from '../../app/ui/choice.js';
import type { Sorting } from './columns.js';
import { exportOf } from './use-filter.js';
import type { useGridSetting } from './use-grid-setting.js';
import { useWide } from './use-wide.js';

const ColumnChoice = part(() => import('./column-choice.js'), 'ColumnChoice');

const ORDERS: readonly { value: string; label: string; sorting: Sorting }[] = [
  { value: 'new', label: 'Newest first', sorting: { by: 'CREATED', direction: 'DESC' } },
  { value: 'old', label: 'Oldest first', sorting: { by: 'CREATED', direction: 'ASC' } },
  { value: 'number', label: 'By number', sorting: { by: 'NUMBER', direction: 'ASC' } },
  { value: 'first', label: 'By first name', sorting: { by: 'FIRST_NAME', direction: 'ASC' } },
  { value: 'last', label: 'By last name', sorting: { by: 'LAST_NAME', direction: 'ASC' } },
];

/** The order that comes nearest: a grid can also be sorted the other way round. */
const orderOf = ({ by, direction }: Sorting): string =>
  (
    ORDERS.find(({ sorting }) => sorting.by === by && sorting.direction === direction) ??
    ORDERS.find(({ sorting }) => sorting.by === by)
  )?.value ?? '';

interface BarProps {
  view: ReturnType<typeof useGridSetting>;
  onHistory: () => void;
}

/** In which order, on a wide page which columns, what was changed in bulk, and the way to a file of them. */
export function TableBar({ view, onHistory }: BarProps) {
  const { setting, columns, change } = view;
  const wide = useWide();
  const [params] = useSearchParams();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Box sx={{ flex: { xs: '1 1 130px', sm: '0 1 160px' }, '& > div': { width: 1 } }}>
        <Choice
          bare
          label="Order"
          value={orderOf(setting.sorting)}
          options={ORDERS}
          onChoose={(value) => {
            const order = ORDERS.find((one) => one.value === value);
            if (order) change({ ...setting, sorting: order.sorting });
          }}
        />
      </Box>
      {wide && (
        <Button size="small" color="inherit" onClick={() => setChoosing(true)}>
          Columns
        </Button>
      )}
      <May use="contacts:write">
        <Button size="small" color="inherit" onClick={onHistory}>
          Changes
        </Button>
      </May>
      <May use="exports:make">
        <Button size="small" color="inherit" component={Link} to={exportOf(params)}>
          Export
        </Button>
      </May>
      <Suspense>
        {choosing && (
          <ColumnChoice
            setting={setting}
            columns={columns}
            onSetting={change}
            onClose={() => setChoosing(false)}
          />
        )}
      </Suspense>
    </>
  );
}
