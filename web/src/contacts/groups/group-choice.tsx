import { countShort } from '../../app/format.js';
import { SearchChoice, type Option } from '../../app/ui/search-choice.js';
import { useSearch } from '../../app/ui/use-search.js';
import { useGroup, useGroups, type GroupsKind, type NamedGroup } from './use-groups.js';

interface GroupChoiceProps {
  kind: GroupsKind;
  label: string;
  /** An id, that of `none` or of `last`; empty: nothing is chosen */
  value: string;
  onChoose: (id: string) => void;
  /** What no choice is called, where it is one: `Every list` */
  none?: string | undefined;
  /** Besides those there are: `A new list` */
  last?: Option | undefined;
  /** Not offered, for it is there already */
  leaveOut?: readonly string[];
  counted?: boolean;
  placeholder?: string;
  issue?: string | undefined;
  bare?: boolean;
  /** What is chosen is shown elsewhere, and another can follow */
  adds?: boolean;
}

/** What has been taken away since stays to be seen. */
function labelOf(group: NamedGroup | null | undefined, counted: boolean): string {
  if (group === undefined) return '…';
  if (group === null) return 'One that is gone';
  const { name, contactCount } = group;
  return counted && contactCount !== undefined ? `${name} (${countShort(contactCount)})` : name;
}

/** One of the account's lists, tags or segments, however many there are. */
export function GroupChoice({
  kind,
  value,
  none,
  last,
  leaveOut = [],
  counted = false,
  ...props
}: GroupChoiceProps) {
  const search = useSearch();
  const { groups = [], hasMore, loading, error } = useGroups(kind, search.settled);
  const first = none === undefined ? undefined : { value: '', label: none };
  const known = groups.find(({ id }) => id === value);
  const isGroup = value !== '' && value !== last?.value;
  const unlisted = useGroup(kind, isGroup && !known ? value : '');
  const chosen = () => {
    if (!isGroup) return value === '' ? (first ?? null) : (last ?? null);
    return { value, label: labelOf(known ?? unlisted, counted) };
  };
  return (
    <SearchChoice
      {...props}
      chosen={chosen()}
      first={first}
      last={last}
      found={groups
        .filter(({ id }) => !leaveOut.includes(id))
        .map((group) => ({ value: group.id, label: labelOf(group, counted) }))}
      search={search}
      loading={loading}
      more={hasMore}
      failed={error !== undefined}
    />
  );
}
