import { Suspense, useState } from 'react';
import { useMay } from '../../accounts/viewer.js';
import { part } from '../../app/part.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import type { ContactFilter } from '../../gql/graphql.js';
import { BulkBar } from '../bulk/bulk-bar.js';
import { isSelected, NOBODY, withTicked, type Selection } from '../bulk/selection.js';
import { NoContacts } from '../no-contacts.js';
import { ContactFilters } from './contact-filters.js';
import { Pager } from './pager.js';
import { TableBar } from './table-bar.js';
import { useContacts } from './use-contacts.js';
import { filterOf, NO_FILTER, type FilterParam } from './use-filter.js';
import { useGridSetting } from './use-grid-setting.js';
import { useWide } from './use-wide.js';

// The grid is heavy: those who see cards do not load it.
const ContactsGrid = part(() => import('./contacts-grid.js'), 'ContactsGrid');
const ContactsCards = part(() => import('./contacts-cards.js'), 'ContactsCards');

interface BrowserProps {
  params: URLSearchParams;
  onFilter: (next: Partial<Record<FilterParam, string | null>>) => void;
  onImport: () => void;
  onHistory: () => void;
  onStarted: (bulkEditId: string) => void;
}

/** A selection is of what the filter finds: with another filter it begins anew. */
function useSelection(filter: ContactFilter) {
  const of = JSON.stringify(filter);
  const [chosen, setChosen] = useState<{ of: string; selection: Selection }>({ of, selection: NOBODY });
  return {
    selection: chosen.of === of ? chosen.selection : NOBODY,
    select: (selection: Selection) => setChosen({ of, selection }),
  };
}

interface TableProps {
  view: ReturnType<typeof useGridSetting>;
  page: ReturnType<typeof useContacts>;
  selection: Selection;
  onSelect: (next: Selection) => void;
}

function Table({ view, page, selection, onSelect }: TableProps) {
  const wide = useWide();
  const writes = useMay('contacts:write');
  const contacts = page.contacts ?? [];
  const ids = contacts.map(({ id }) => id);
  if (ids.length === 0) return null;
  const table = {
    contacts,
    ticked: writes ? new Set(ids.filter((id) => isSelected(selection, id))) : null,
    onTick: (ticked: ReadonlySet<string>) => onSelect(withTicked(selection, ids, ticked)),
  };
  return (
    <Suspense fallback={<RowsSkeleton bare />}>
      {wide ? <ContactsGrid {...table} view={view} loading={page.stale} /> : <ContactsCards {...table} />}
    </Suspense>
  );
}

/** The contacts of the account, as the address filters them and as this person wants to see them. */
export function ContactBrowser({ params, onFilter, onImport, onHistory, onStarted }: BrowserProps) {
  const filter = filterOf(params);
  const view = useGridSetting();
  const page = useContacts(filter, view.setting.sorting, !view.ready);
  const { selection, select } = useSelection(filter);
  const { contacts, total = 0 } = page;
  const started = (id: string) => {
    select(NOBODY);
    onStarted(id);
  };
  return (
    <Panel flush sx={{ overflow: 'clip' }}>
      <ContactFilters params={params} onFilter={onFilter} total={page.total}>
        <TableBar view={view} onHistory={onHistory} />
      </ContactFilters>
      <BulkBar
        selection={selection}
        filter={filter}
        total={total}
        onPage={contacts?.length ?? 0}
        onSelect={select}
        onStarted={started}
      />
      <Failure error={page.error} onRetry={() => void page.refetch()} />
      {!contacts && !page.error && <RowsSkeleton bare />}
      {contacts?.length === 0 && (
        <NoContacts filter={filter} onAll={() => onFilter(NO_FILTER)} onImport={onImport} />
      )}
      <Table view={view} page={page} selection={selection} onSelect={select} />
      <Pager range={page.range} total={total} onPrevious={page.previous} onNext={page.next} />
    </Panel>
  );
}
