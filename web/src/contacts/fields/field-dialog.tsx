import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Choice } from '../../app/ui/choice.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { onPurpose } from '../../app/ui/on-purpose.js';
import type { FieldFactsFragment, FieldKind } from '../../gql/graphql.js';
import { KIND_WORDS } from './field-value.js';
import { optionsIn } from './options.js';
import { useSaveField } from './use-save-field.js';

const KINDS = (Object.keys(KIND_WORDS) as FieldKind[]).map((value) => ({ value, label: KIND_WORDS[value] }));

interface DialogProps {
  /** Null: a new one */
  field: FieldFactsFragment | null;
  onClose: () => void;
}

interface Form {
  label: string;
  kind: FieldKind;
  /** The options, one a line */
  typed: string;
}

const formOf = (field: FieldFactsFragment | null): Form =>
  field
    ? { label: field.label, kind: field.kind, typed: field.options.join('\n') }
    : { label: '', kind: 'TEXT', typed: '' };

const isComplete = ({ label, kind, typed }: Form): boolean =>
  label.trim() !== '' && (kind !== 'CHOICE' || optionsIn(typed).length > 0);

/** The kind and the key stay as they are: values and templates stand on them. */
export function FieldDialog({ field, onClose }: DialogProps) {
  const [{ label, kind, typed }, setForm] = useState<Form>(() => formOf(field));
  const change = (next: Partial<Form>) => setForm((before) => ({ ...before, ...next }));
  const { save, issues, refusal, loading, error } = useSaveField(field?.id ?? null);
  const [title, deed] = field ? [`Edit ${field.label}`, 'Save'] : ['New field', 'Create the field'];
  const choice = kind === 'CHOICE';
  const submit = async () => {
    const options = choice ? optionsIn(typed) : [];
    if (await save({ label: label.trim(), kind, options })) onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onPurpose(onClose)} aria-labelledby="field-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => undefined);
        }}
      >
        <DialogTitle id="field-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Field
            label="Name"
            autoFocus
            value={label}
            onChange={(event) => change({ label: event.target.value })}
            placeholder="Town"
            issue={issueOf(issues, 'label') ?? issueOf(issues, 'key')}
          />
          {!field && (
            <Choice
              label="Kind"
              value={kind}
              options={KINDS}
              onChoose={(next) => change({ kind: next as FieldKind })}
              issue={issueOf(issues, 'kind')}
            />
          )}
          {choice && (
            <Field
              label="Options, one a line"
              multiline
              minRows={3}
              value={typed}
              onChange={(event) => change({ typed: event.target.value })}
              hint={field ? 'One that contacts have cannot go.' : undefined}
              issue={issueOf(issues, 'options')}
            />
          )}
          {refusal && <Alert severity="warning">{refusal}</Alert>}
          <Failure error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            Not now
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={loading}
            disabled={!isComplete({ label, kind, typed })}
          >
            {deed}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
