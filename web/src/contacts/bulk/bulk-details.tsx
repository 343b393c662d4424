import Box from '@mui/material/Box';
import { Choice } from '../../app/ui/choice.js';
import { Field } from '../../app/ui/field.js';
import type { ConsentPurpose } from '../../gql/graphql.js';
import { FieldInput } from '../fields/field-input.js';
import { typedValue } from '../fields/field-value.js';
import { useFields } from '../fields/use-fields.js';
import { GroupChoice } from '../groups/group-choice.js';
import { NEW_GROUP, type BulkAction, type Details } from './bulk-action.js';

interface DetailsProps {
  action: BulkAction;
  details: Details;
  onDetails: (next: Details) => void;
  newName: string;
  onNewName: (name: string) => void;
  nameIssue: string | undefined;
}

/** What every contact has, besides the fields of the account. */
const OWN_FIELDS = [
  { key: 'first_name', label: 'First name', kind: 'TEXT', options: [] },
  { key: 'last_name', label: 'Last name', kind: 'TEXT', options: [] },
  { key: 'time_zone', label: 'Time zone', kind: 'TEXT', options: [] },
] as const;

function SetField({ details, onDetails }: Pick<DetailsProps, 'details' | 'onDetails'>) {
  const { fields } = useFields();
  const all = [...fields, ...OWN_FIELDS];
  const field = all.find(({ key }) => key === details.fieldKey);
  return (
    <>
      <Choice
        label="Field"
        value={details.fieldKey}
        options={[
          { value: '', label: 'Choose a field' },
          ...all.map(({ key, label }) => ({ value: key, label })),
        ]}
        onChoose={(fieldKey) => onDetails({ ...details, fieldKey, value: '' })}
      />
      {field && (
        <FieldInput
          key={field.key}
          field={{ ...field, label: 'Value' }}
          value={details.value}
          onChange={(value) => onDetails({ ...details, value: typedValue(field.kind, value) })}
          hint={details.value === '' ? 'Left empty, it takes the value away from all of them.' : undefined}
        />
      )}
    </>
  );
}

interface GroupProps extends DetailsProps {
  kind: 'list' | 'tag';
  label: string;
}

function WhichGroup({ action, kind, label, details, onDetails, newName, onNewName, nameIssue }: GroupProps) {
  const adds = action === 'ADD_TAG' || action === 'ADD_TO_LIST';
  return (
    <>
      <GroupChoice
        kind={kind}
        label={label}
        placeholder={`Choose a ${kind}`}
        value={details.groupId}
        last={adds ? { value: NEW_GROUP, label: `A new ${kind}` } : undefined}
        onChoose={(groupId) => onDetails({ ...details, groupId })}
      />
      {details.groupId === NEW_GROUP && (
        <Field
          label={`Name of the new ${kind}`}
          autoFocus
          value={newName}
          onChange={(event) => onNewName(event.target.value)}
          issue={nameIssue}
        />
      )}
    </>
  );
}

function OptOut({ details, onDetails }: Pick<DetailsProps, 'details' | 'onDetails'>) {
  return (
    <>
      <Choice
        label="From"
        value={details.purpose}
        options={[
          { value: 'MARKETING', label: 'Marketing messages' },
          { value: 'TRANSACTIONAL', label: 'Transactional messages' },
        ]}
        onChoose={(purpose) => onDetails({ ...details, purpose: purpose as ConsentPurpose })}
      />
      <Box sx={{ color: 'text.secondary', typography: 'body2' }}>
        Nothing of this purpose is sent to them any more, by campaigns under way neither. It is written into
        the history of each.
      </Box>
    </>
  );
}

/** The part of the form that differs from one action to another. */
export function BulkDetails(props: DetailsProps) {
  switch (props.action) {
    case 'ADD_TAG':
    case 'REMOVE_TAG':
      return <WhichGroup {...props} kind="tag" label="Tag" />;
    case 'ADD_TO_LIST':
    case 'REMOVE_FROM_LIST':
      return <WhichGroup {...props} kind="list" label="List" />;
    case 'SET_FIELD':
      return <SetField {...props} />;
    case 'OPT_OUT':
      return <OptOut {...props} />;
    case 'DELETE':
      return (
        <Box sx={{ color: 'text.secondary' }}>
          Their fields, tags and lists go with them. What was sent to them stays in the reports, and opt-outs
          stay in force.
        </Box>
      );
  }
}
