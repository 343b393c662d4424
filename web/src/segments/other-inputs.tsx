import Box from '@mui/material/Box';
import { Choice } from '../app/ui/choice.js';
import { GroupChoice } from '../contacts/groups/group-choice.js';
import type { ActivityEvent, ConsentPurpose, ConsentState } from '../gql/graphql.js';
import type { ActivityNode, BucketNode, ConsentNode, ListNode, RowNode, TagNode } from './rule-state.js';
import { RowInput } from './value-input.js';

interface Props<Node> {
  row: Node;
  onChange: (row: RowNode) => void;
}

interface WhetherProps {
  words: readonly [is: string, isNot: string];
  not: boolean;
  onChoose: (not: boolean) => void;
}

function Whether({ words: [is, isNot], not, onChoose }: WhetherProps) {
  return (
    <Choice
      bare
      label="Whether"
      value={not ? 'not' : ''}
      options={[
        { value: '', label: is },
        { value: 'not', label: isNot },
      ]}
      onChoose={(value) => onChoose(value === 'not')}
    />
  );
}

function TagInputs({ row, onChange }: Props<TagNode>) {
  return (
    <>
      <Whether words={['has', 'does not have']} not={row.not} onChoose={(not) => onChange({ ...row, not })} />
      <GroupChoice
        bare
        kind="tag"
        label="Which tag"
        placeholder="Choose …"
        value={row.tagId}
        onChoose={(tagId) => onChange({ ...row, tagId })}
      />
    </>
  );
}

function ListInputs({ row, onChange }: Props<ListNode>) {
  return (
    <>
      <Whether words={['is in', 'is not in']} not={row.not} onChoose={(not) => onChange({ ...row, not })} />
      <GroupChoice
        bare
        kind="list"
        label="Which list"
        placeholder="Choose …"
        value={row.listId}
        onChoose={(listId) => onChange({ ...row, listId })}
      />
    </>
  );
}

const PURPOSES: { value: ConsentPurpose; label: string }[] = [
  { value: 'MARKETING', label: 'to marketing' },
  { value: 'TRANSACTIONAL', label: 'to transactional messages' },
];
const STATES: { value: ConsentState; label: string }[] = [
  { value: 'OPTED_IN', label: 'has opted in' },
  { value: 'OPTED_OUT', label: 'has opted out' },
  { value: 'UNKNOWN', label: 'has said nothing' },
];

function ConsentInputs({ row, onChange }: Props<ConsentNode>) {
  const value = row.not ? `!${row.state}` : row.state;
  const opposite = { value, label: `not: ${STATES.find((one) => one.value === row.state)?.label ?? ''}` };
  return (
    <>
      <Choice
        bare
        label="What they said"
        value={value}
        options={row.not ? [...STATES, opposite] : STATES}
        onChoose={(state) =>
          onChange({ ...row, not: state.startsWith('!'), state: state.replace('!', '') as ConsentState })
        }
      />
      <Choice
        bare
        label="To what"
        value={row.purpose}
        options={PURPOSES}
        onChoose={(purpose) => onChange({ ...row, purpose: purpose as ConsentPurpose })}
      />
    </>
  );
}

const EVENTS: { event: ActivityEvent; words: [string, string] }[] = [
  { event: 'DELIVERED', words: ['has received a message', 'has not received a message'] },
  { event: 'SENT', words: ['was sent a message', 'was not sent a message'] },
  { event: 'FAILED', words: ['could not be reached', 'was never out of reach'] },
  { event: 'REPLIED', words: ['has replied', 'has not replied'] },
  { event: 'CLICKED', words: ['has clicked', 'has not clicked'] },
];

const ACTIVITIES = EVENTS.flatMap(({ event, words: [did, didNot] }) => [
  { value: event as string, label: did },
  { value: `!${event}`, label: didNot },
]);

function ActivityInputs({ row, onChange }: Props<ActivityNode>) {
  const ever = row.withinDays === '';
  return (
    <>
      <Choice
        bare
        label="What happened"
        value={row.not ? `!${row.event}` : row.event}
        options={ACTIVITIES}
        onChoose={(value) =>
          onChange({ ...row, not: value.startsWith('!'), event: value.replace('!', '') as ActivityEvent })
        }
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 120px' }}>
          <Choice
            bare
            label="When"
            value={ever ? 'ever' : 'days'}
            options={[
              { value: 'days', label: 'in the last' },
              { value: 'ever', label: 'ever' },
            ]}
            onChoose={(when) => onChange({ ...row, withinDays: when === 'ever' ? '' : '30' })}
          />
        </Box>
        {!ever && (
          <>
            <Box sx={{ width: 76, display: 'flex' }}>
              <RowInput
                label="Days"
                numeric
                value={row.withinDays}
                onChange={(withinDays) => onChange({ ...row, withinDays: withinDays || ' ' })}
              />
            </Box>
            <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
              days
            </Box>
          </>
        )}
      </Box>
    </>
  );
}

function BucketInputs({ row, onChange }: Props<BucketNode>) {
  return (
    <>
      <RowInput
        label="Name of the split"
        value={row.split}
        onChange={(split) => onChange({ ...row, split })}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', typography: 'body2', flexWrap: 'wrap' }}>
        {row.not && 'not '}from
        <Box sx={{ width: 64, display: 'flex' }}>
          <RowInput
            label="From this hundredth"
            numeric
            value={row.from}
            onChange={(from) => onChange({ ...row, from })}
          />
        </Box>
        to
        <Box sx={{ width: 64, display: 'flex' }}>
          <RowInput
            label="To this hundredth"
            numeric
            value={row.to}
            onChange={(to) => onChange({ ...row, to })}
          />
        </Box>
        of 0 to 99
      </Box>
    </>
  );
}

/** The inputs of a row that is not about a field. */
export function OtherInputs({ row, ...props }: Props<Exclude<RowNode, { kind: 'field' }>>) {
  switch (row.kind) {
    case 'tag':
      return <TagInputs row={row} {...props} />;
    case 'list':
      return <ListInputs row={row} {...props} />;
    case 'consent':
      return <ConsentInputs row={row} {...props} />;
    case 'activity':
      return <ActivityInputs row={row} {...props} />;
    case 'bucket':
      return <BucketInputs row={row} {...props} />;
  }
}
