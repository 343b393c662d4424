import { DataGrid, type GridColDef, type GridRowSelectionModel } from '@mui/x-data-grid';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { styleNonce } from '../../app/theme/style-cache.js';
import type { FieldForm } from '../fields/field-value.js';
import { OptedOut } from '../opted-out.js';
import { cellText, TagCell, type ContactCells } from './contact-cell.js';
import type { Column, GridSetting } from './columns.js';
import type { useGridSetting } from './use-grid-setting.js';

const ROW = 46;

/** As the rest of the dashboard: hairlines, quiet headings, no frame of its own. */
const look = {
  border: 0,
  borderRadius: 0,
  typography: 'body2',
  '&&': {
    '--DataGrid-t-color-border-base': 'var(--mui-palette-divider)',
    '--DataGrid-t-color-background-base': 'var(--mui-palette-background-paper)',
    '--DataGrid-t-header-background-base': 'var(--mui-palette-background-paper)',
    '--DataGrid-t-color-interactive-focus': 'var(--mui-palette-accent-main)',
    '--DataGrid-t-color-foreground-accent': 'var(--mui-palette-primary-main)',
  },
  '& .MuiDataGrid-columnHeaderTitle': {
    color: 'text.secondary',
    fontSize: '0.785rem',
    fontWeight: 600,
  },
  '& .MuiDataGrid-row': { cursor: 'pointer' },
  '& .MuiDataGrid-row:hover:not(.Mui-selected)': { bgcolor: 'sunken' },
  '& .MuiDataGrid-cell': { borderTopColor: 'divider' },
  '& .MuiDataGrid-columnSeparator': { color: 'divider' },
  '& a': {
    color: 'inherit',
    textDecoration: 'none',
    fontWeight: 620,
    '&:hover': { textDecoration: 'underline' },
  },
} as const;

interface GridProps {
  contacts: readonly ContactCells[];
  view: ReturnType<typeof useGridSetting>;
  loading: boolean;
  /** Null: whoever looks cannot change contacts */
  ticked: ReadonlySet<string> | null;
  onTick: (ticked: ReadonlySet<string>) => void;
}

type Drawn = GridColDef<ContactCells>;

/** The link in a row opens the contact by itself: opened twice, the way back would need two steps, and a new tab would take this one along. */
const byItself = ({ target }: { target: EventTarget | null }): boolean =>
  target instanceof Element && target.closest('a') !== null;

/** The name leads to the contact; whoever has none is called so. */
function NameCell({ contact, tabIndex }: { contact: ContactCells; tabIndex: number }) {
  const { search, state } = useLocation();
  const words = cellText('name', contact, []);
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
      <Link to={`/contacts/${contact.id}`} state={{ search, from: state as unknown }} tabIndex={tabIndex}>
        {words || (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            No name
          </Box>
        )}
      </Link>
      {contact.optedOutAt && <OptedOut />}
    </Box>
  );
}

function drawn({ key, label, width, sort }: Column, fields: readonly FieldForm[]): Drawn {
  const plain: Drawn = {
    field: key,
    headerName: label,
    width,
    sortable: sort !== undefined,
    valueGetter: (_value, contact) => cellText(key, contact, fields),
  };
  if (key === 'name') {
    return { ...plain, renderCell: ({ row, tabIndex }) => <NameCell contact={row} tabIndex={tabIndex} /> };
  }
  return key === 'tags' ? { ...plain, renderCell: ({ row }) => <TagCell tags={row.tags} /> } : plain;
}

/** The column whose heading carries the arrow. */
const sortedBy = ({ columns, sorting }: GridSetting, all: readonly Column[]): string | undefined =>
  columns.find((key) => all.find((column) => column.key === key)?.sort === sorting.by);

/** What the chosen columns leave free goes to the first that nobody has pulled to a width. */
const filled = (columns: Drawn[], widths: GridSetting['widths']): Drawn[] => {
  const free = columns.find(({ field }) => widths[field] === undefined);
  return columns.map((column) =>
    column === free ? { ...column, flex: 1, minWidth: column.width ?? 0 } : column,
  );
};

export function ContactsGrid({ contacts, view, loading, ticked, onTick }: GridProps) {
  const { fields, columns, setting, change } = view;
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const shown = useMemo(
    () =>
      filled(
        setting.columns
          .flatMap((key) => columns.filter((column) => column.key === key))
          .map((column) => drawn({ ...column, width: setting.widths[column.key] ?? column.width }, fields)),
        setting.widths,
      ),
    [setting.columns, setting.widths, columns, fields],
  );
  const sorted = sortedBy(setting, columns);
  const model: GridRowSelectionModel = { type: 'include', ids: new Set(ticked ?? []) };
  const open = (id: string) =>
    void navigate(`/contacts/${id}`, { state: { search, from: state as unknown } });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 140 }}>
      <DataGrid<ContactCells>
        aria-label="Contacts"
        nonce={styleNonce ?? ''}
        sx={look}
        rows={contacts}
        columns={shown}
        rowHeight={ROW}
        columnHeaderHeight={ROW}
        loading={loading}
        hideFooter
        disableColumnMenu
        disableColumnFilter
        disableRowSelectionOnClick
        paginationMode="server"
        rowCount={contacts.length}
        sortingMode="server"
        sortingOrder={['asc', 'desc']}
        sortModel={
          sorted ? [{ field: sorted, sort: setting.sorting.direction === 'ASC' ? 'asc' : 'desc' }] : []
        }
        onSortModelChange={([first]) => {
          const by = columns.find(({ key }) => key === first?.field)?.sort;
          if (by) change({ ...setting, sorting: { by, direction: first?.sort === 'asc' ? 'ASC' : 'DESC' } });
        }}
        checkboxSelection={ticked !== null}
        disableRowSelectionExcludeModel
        rowSelectionModel={model}
        onRowSelectionModelChange={({ ids }) => onTick(new Set([...ids].map(String)))}
        onColumnWidthChange={({ colDef, width }) =>
          change({ ...setting, widths: { ...setting.widths, [colDef.field]: Math.round(width) } })
        }
        onRowClick={({ row }, event) => {
          if (!byItself(event)) open(row.id);
        }}
        onCellKeyDown={({ row, field }, event) => {
          if (event.key === 'Enter' && field !== '__check__' && !byItself(event)) open(row.id);
        }}
      />
    </Box>
  );
}
