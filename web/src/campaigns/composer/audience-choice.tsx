import { count } from '../../app/format.js';
import { SearchChoice } from '../../app/ui/search-choice.js';
import { useSearch } from '../../app/ui/use-search.js';
import { useGroup, useGroups, type NamedGroup } from '../../contacts/groups/use-groups.js';
import type { CampaignForm } from './draft.js';

type Audience = Pick<CampaignForm, 'listId' | 'segmentId'>;

interface AudienceProps {
  audience: Audience;
  onChoose: (audience: Audience) => void;
  issue?: string | undefined;
}

const EVERYBODY = { value: '', label: 'Every contact' };
const NOBODY: Audience = { listId: '', segmentId: '' };
const LIST = 'list:';
const SEGMENT = 'segment:';

const audienceOf = (value: string): Audience => ({
  listId: value.startsWith(LIST) ? value.slice(LIST.length) : '',
  segmentId: value.startsWith(SEGMENT) ? value.slice(SEGMENT.length) : '',
});

const listOption = ({ id, name, contactCount }: NamedGroup) => ({
  value: LIST + id,
  label: contactCount === undefined ? name : `${name} (${count(contactCount)})`,
});
/** Counting every segment would take long: the check counts the one that is chosen. */
const segmentOption = ({ id, name }: NamedGroup) => ({ value: SEGMENT + id, label: `Segment: ${name}` });

const valueOf = ({ listId, segmentId }: Audience): string =>
  segmentId ? SEGMENT + segmentId : listId && LIST + listId;

/** What the draft has chosen and is not among the first that are offered. */
function useUnlisted({ listId, segmentId }: Audience) {
  const list = useGroup('list', segmentId ? '' : listId) ?? { id: listId, name: 'The chosen list' };
  const segment = useGroup('segment', segmentId) ?? { id: segmentId, name: 'the chosen one' };
  return segmentId ? segmentOption(segment) : listOption(list);
}

export function AudienceChoice({ audience, onChoose, issue }: AudienceProps) {
  const search = useSearch();
  const lists = useGroups('list', search.settled);
  const segments = useGroups('segment', search.settled);
  const found = [...(lists.groups ?? []).map(listOption), ...(segments.groups ?? []).map(segmentOption)];
  const value = valueOf(audience);
  const known = [EVERYBODY, ...found].find((one) => one.value === value);
  const unlisted = useUnlisted(known ? NOBODY : audience);
  return (
    <SearchChoice
      label="Send to"
      chosen={known ?? unlisted}
      first={EVERYBODY}
      found={found}
      search={search}
      loading={lists.loading || segments.loading}
      more={lists.hasMore || segments.hasMore}
      failed={(lists.error ?? segments.error) !== undefined}
      onChoose={(next) => onChoose(audienceOf(next))}
      issue={issue}
    />
  );
}
