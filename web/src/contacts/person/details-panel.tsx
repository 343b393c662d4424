import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMay } from '../../accounts/viewer.js';
import { Failure } from '../../app/ui/failure.js';
import { Panel } from '../../app/ui/panel.js';
import { useToast } from '../../app/ui/toast.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { shownValue, type FieldForm } from '../fields/field-value.js';
import { useFields } from '../fields/use-fields.js';
import { changesIn, formOf, type ContactForm } from './contact-form.js';
import { ContactInputs } from './contact-inputs.js';
import { useContactDraft } from './use-contact-draft.js';
import { useUpdateContact } from './use-update-contact.js';

const Details = graphql(`
  fragment ContactDetails on Contact {
    id
    firstName
    lastName
    custom
    timeZone {
      name
      source
    }
  }
`);

/** For whoever may only look. */
function Values({ form, fields }: { form: ContactForm; fields: readonly FieldForm[] }) {
  const rows = [
    ['First name', form.firstName],
    ['Last name', form.lastName],
    ...fields.map(({ key, label, kind }) => [label, shownValue(kind, form.custom[key])]),
  ];
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1, typography: 'body2' }}
    >
      {rows.map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
            {value || '–'}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Values under keys that are no field: of imports before fields were defined. */
const undefinedKeys = (custom: Record<string, unknown>, fields: readonly FieldForm[]): FieldForm[] =>
  Object.keys(custom)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((key) => ({ key, label: key.replaceAll('_', ' '), kind: 'TEXT', options: [] }));

export function DetailsPanel(props: { contact: FragmentType<typeof Details> }) {
  const contact = getFragmentData(Details, props.contact);
  const writes = useMay('contacts:write');
  const { fields } = useFields();
  const toast = useToast();
  const was = formOf(contact);
  const [edited, setEdited] = useContactDraft(contact.id);
  const { save, issues, refusal, loading, error } = useUpdateContact(contact.id);
  const form = edited ?? was;
  const changes = changesIn(was, form, fields);
  const dirty = Object.keys(changes).length > 0;
  const submit = async () => {
    if (!(await save(changes))) return;
    setEdited(null);
    toast('Saved');
  };
  const others = undefinedKeys(contact.custom, fields);
  return (
    <Panel title="Details">
      {!writes && <Values form={was} fields={[...fields, ...others]} />}
      {writes && (
        <Box
          component="form"
          noValidate
          sx={{ display: 'grid', gap: 2 }}
          onSubmit={(event) => {
            event.preventDefault();
            if (dirty) void submit().catch(() => undefined);
          }}
        >
          <ContactInputs
            form={form}
            fields={fields}
            onChange={setEdited}
            issues={issues}
            zoneHint={`Not given; taken to be ${contact.timeZone.name.replaceAll('_', ' ')}.`}
          />
          {others.length > 0 && (
            <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
              Not a field yet: {others.map(({ key, label }) => `${label}: ${was.custom[key]}`).join(', ')}
            </Box>
          )}
          {!issues && refusal && <Alert severity="warning">{refusal}</Alert>}
          <Failure error={error} />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button type="submit" variant="contained" disabled={!dirty} loading={loading}>
              Save
            </Button>
            {dirty && (
              <Button color="inherit" onClick={() => setEdited(null)}>
                Discard
              </Button>
            )}
          </Box>
        </Box>
      )}
    </Panel>
  );
}
