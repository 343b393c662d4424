import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { part } from '../../app/part.js';
import { Choice } from '../../app/ui/choice.js';
import { Icon } from '../../app/ui/icons.js';
import type { Sorting } from './columns.js';
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

/** In which order, and on a wide page which columns. */
export function TableBar({ view }: { view: ReturnType<typeof useGridSetting> }) {
  const { setting, columns, change } = view;
  const wide = useWide();
  const [choosing, setChoosing] = useState(false);
  return (
    <Box sx={{ display: 'flex', gap: 1, px: 2, pb: 1.5, justifyContent: 'space-between' }}>
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
      {wide && (
        <Button
          size="small"
          color="inherit"
          startIcon={<Icon name="settings" size={16} />}
          onClick={() => setChoosing(true)}
        >
          Columns
        </Button>
      )}
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
    </Box>
  );
}
