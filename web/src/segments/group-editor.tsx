import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Choice } from '../app/ui/choice.js';
import { Icon } from '../app/ui/icons.js';
import { RuleRow } from './rule-row.js';
import { addTo, changeNode, newGroup, newRow, type GroupNode, type Join } from './rule-state.js';
import type { Sources } from './use-subjects.js';

const JOINS: { value: Join; label: string }[] = [
  { value: 'all', label: 'All of these hold' },
  { value: 'any', label: 'At least one of these holds' },
  { value: 'none', label: 'None of these holds' },
];

/** Deeper than this nobody can follow, and the server refuses. */
const MOST_DEEP = 3;

export interface Editing {
  sources: Sources;
  issues: ReadonlyMap<string, string>;
  /** Of the whole rule */
  change: (edit: (root: GroupNode) => GroupNode) => void;
}

interface GroupProps {
  group: GroupNode;
  editing: Editing;
  /** From 1, the whole rule */
  depth: number;
}

function GroupHead({ group, editing, depth }: GroupProps) {
  const { change } = editing;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <Box sx={{ flex: '0 1 260px', minWidth: 0 }}>
        <Choice
          bare
          label={depth === 1 ? 'Who is in the segment' : 'How the rules of this group join'}
          value={group.join}
          options={JOINS}
          onChoose={(join) =>
            change((root) =>
              changeNode(root, group.id, (node) => ({ ...node, join: join as Join }) as GroupNode),
            )
          }
        />
      </Box>
      {depth > 1 && (
        <IconButton
          size="small"
          aria-label="Remove this group"
          sx={{ ml: 'auto' }}
          onClick={() => change((root) => changeNode(root, group.id, () => null))}
        >
          <Icon name="close" size={18} />
        </IconButton>
      )}
    </Box>
  );
}

/** Rules that hold together, some of them groups again. */
export function GroupEditor({ group, editing, depth }: GroupProps) {
  const { change, sources, issues } = editing;
  const issue = issues.get(group.id);
  return (
    <Box
      role="group"
      aria-label={depth === 1 ? 'Rules' : 'Group of rules'}
      sx={
        depth === 1
          ? { display: 'grid', gap: 1.5 }
          : {
              display: 'grid',
              gap: 1.5,
              p: { xs: 1.25, sm: 2 },
              borderRadius: '12px',
              border: 1,
              borderColor: 'divider',
              bgcolor: 'sunken',
            }
      }
    >
      <GroupHead group={group} editing={editing} depth={depth} />
      {group.children.map((child) =>
        child.kind === 'group' ? (
          <GroupEditor key={child.id} group={child} editing={editing} depth={depth + 1} />
        ) : (
          <RuleRow
            key={child.id}
            row={child}
            sources={sources}
            issue={issues.get(child.id)}
            onChange={(row) => change((root) => changeNode(root, row.id, () => row))}
            onRemove={() => change((root) => changeNode(root, child.id, () => null))}
          />
        ),
      )}
      {issue && (
        <Box role="alert" sx={{ typography: 'caption', color: 'error.main' }}>
          {issue}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          size="small"
          startIcon={<Icon name="plus" size={16} />}
          onClick={() => change((root) => addTo(root, group.id, newRow('field')))}
        >
          Add a rule
        </Button>
        {depth < MOST_DEEP && (
          <Button
            size="small"
            color="inherit"
            startIcon={<Icon name="plus" size={16} />}
            onClick={() =>
              change((root) => addTo(root, group.id, newGroup(group.join === 'any' ? 'all' : 'any')))
            }
          >
            Add a group
          </Button>
        )}
      </Box>
    </Box>
  );
}
