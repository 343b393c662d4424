import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../accounts/viewer.js';
import { Failure } from '../app/ui/failure.js';
import { Field } from '../app/ui/field.js';
import { Panel } from '../app/ui/panel.js';
import { issueOf } from '../app/ui/issues.js';
import { useToast } from '../app/ui/toast.js';
import { ContactsFrame } from '../contacts/contacts-tabs.js';
import { CountPanel } from './count-panel.js';
import { GroupEditor } from './group-editor.js';
import { issuesByNode, ruleInput, type GroupNode } from './rule-state.js';
import { useSaveSegment } from './save-segment.js';
import { SegmentActions } from './segment-actions.js';
import { useSegmentCount } from './use-segment-count.js';
import { useFoundDraft, useKeepDraft } from './use-draft.js';
import { useSubjects } from './use-subjects.js';

interface EditorProps {
  /** null: not at the server yet */
  segmentId: string | null;
  saved: { name: string; root: GroupNode };
}

const columns = {
  display: 'grid',
  gap: { xs: 2, md: 3 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
  alignItems: 'start',
};

function useEditor({ segmentId, saved }: EditorProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const found = useFoundDraft();
  const [name, setName] = useState(found?.name ?? saved.name);
  const [root, setRoot] = useState(found?.root ?? saved.root);
  const [kept, setKept] = useState(saved);
  const changed = name !== kept.name || root !== kept.root;
  useKeepDraft(changed ? { name, root } : null);
  const counted = useSegmentCount(root);
  const saving = useSaveSegment(segmentId);
  const submit = async () => {
    const id = await saving.save({ name: name.trim(), rule: ruleInput(root) });
    if (!id) return;
    setKept({ name, root });
    toast('Segment saved');
    if (!segmentId) await navigate(`/contacts/segments/${id}`, { replace: true });
  };
  return {
    name,
    setName,
    root,
    change: (edit: (before: GroupNode) => GroupNode) => setRoot(edit),
    dirty: segmentId === null || changed,
    issues: issuesByNode(
      root,
      [...counted.issues, ...saving.issues.filter(({ path }) => path.includes('rule'))].filter(
        ({ path, message }, at, all) =>
          all.findIndex((one) => one.path.endsWith(path) && one.message === message) === at,
      ),
    ),
    counted,
    saving,
    submit: () => void submit().catch(() => undefined),
  };
}

/** Who is in it: at the left by rules, at the right how many that are. */
export function SegmentEditor(props: EditorProps) {
  const { name, setName, root, change, dirty, issues, counted, saving, submit } = useEditor(props);
  const { sources, error, retry } = useSubjects();
  const writes = useMay('contacts:write');
  return (
    <ContactsFrame
      title={name || 'New segment'}
      actions={props.segmentId && <SegmentActions id={props.segmentId} name={props.saved.name} />}
    >
      <Box sx={columns}>
        <Panel>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <Failure error={error} onRetry={retry} />
            <Field
              label="Name"
              placeholder="Customers from Kisumu"
              value={name}
              onChange={(event) => setName(event.target.value)}
              issue={issueOf(saving.issues, 'name')}
            />
            <GroupEditor group={root} editing={{ sources, issues, change }} depth={1} />
            {saving.refusal && <Alert severity="error">{saving.refusal}</Alert>}
            <Failure error={saving.error} />
            {writes && (
              <Box>
                <Button
                  variant="contained"
                  size="large"
                  loading={saving.busy}
                  disabled={!dirty || !name.trim() || !counted.whole}
                  onClick={submit}
                >
                  {dirty ? 'Save segment' : 'Saved'}
                </Button>
              </Box>
            )}
          </Box>
        </Panel>
        <Box sx={{ position: { lg: 'sticky' }, top: { lg: 24 } }}>
          <CountPanel counted={counted} />
        </Box>
      </Box>
    </ContactsFrame>
  );
}
