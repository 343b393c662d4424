import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useMay } from '../../accounts/viewer.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { GroupChoice } from '../groups/group-choice.js';
import { useGroups } from '../groups/use-groups.js';
import { useUpdateContact } from './use-update-contact.js';

const Groups = graphql(`
  fragment ContactGroups on Contact {
    id
    tags {
      id
      name
    }
    lists {
      id
      name
    }
  }
`);

interface MembershipProps {
  title: string;
  word: 'tag' | 'list';
  its: readonly { id: string; name: string }[];
  onChange: ((ids: string[]) => void) | null;
}

interface RemovableProps {
  name: string;
  word: string;
  onRemove: (() => void) | null;
}

function Removable({ name, word, onRemove }: RemovableProps) {
  return (
    <Box
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        maxWidth: 1,
        pl: 1.1,
        pr: onRemove ? 0.25 : 1.1,
        minHeight: 28,
        borderRadius: '8px',
        bgcolor: 'sunken',
        typography: 'body2',
        fontWeight: 560,
      }}
    >
      {name}
      {onRemove && (
        <ButtonBase
          aria-label={`Remove the ${word} ${name}`}
          onClick={onRemove}
          sx={{ p: 0.6, ml: 0.25, borderRadius: '6px', color: 'text.secondary' }}
        >
          <Icon name="close" size={14} />
        </ButtonBase>
      )}
    </Box>
  );
}

/** The tags, or the lists, of a contact: taken away by a button of each, added by a choice. */
function Membership({ title, word, its, onChange }: MembershipProps) {
  const ids = its.map(({ id }) => id);
  const { groups = [], hasMore } = useGroups(word, '');
  const others = hasMore || groups.some(({ id }) => !ids.includes(id));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{title}</Typography>
      {its.length > 0 ? (
        <Box
          component="ul"
          aria-label={title}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, m: 0, p: 0 }}
        >
          {its.map(({ id, name }) => (
            <Box component="li" key={id} sx={{ listStyle: 'none', display: 'inline-flex', maxWidth: 1 }}>
              <Removable
                name={name}
                word={word}
                onRemove={onChange && (() => onChange(ids.filter((one) => one !== id)))}
              />
            </Box>
          ))}
        </Box>
      ) : (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>None</Box>
      )}
      {onChange && others && (
        <Box sx={{ maxWidth: 260 }}>
          <GroupChoice
            bare
            adds
            kind={word}
            label={`Add a ${word}`}
            placeholder={`Add a ${word}`}
            value=""
            leaveOut={ids}
            onChoose={(id) => id && onChange([...ids, id])}
          />
        </Box>
      )}
    </Box>
  );
}

export function GroupsPanel(props: { contact: FragmentType<typeof Groups> }) {
  const { id, tags, lists } = getFragmentData(Groups, props.contact);
  const writes = useMay('contacts:write');
  const { save, refusal, loading, error } = useUpdateContact(id);
  const change = (input: { tagIds: string[] } | { listIds: string[] }) =>
    void save(input).catch(() => undefined);
  const may = writes && !loading;
  return (
    <Panel title="Tags and lists">
      <Box sx={{ display: 'grid', gap: 2.5 }} aria-busy={loading}>
        <Membership
          title="Tags"
          word="tag"
          its={tags}
          onChange={may ? (tagIds) => change({ tagIds }) : null}
        />
        <Membership
          title="Lists"
          word="list"
          its={lists}
          onChange={may ? (listIds) => change({ listIds }) : null}
        />
        {refusal && <Alert severity="warning">{refusal}</Alert>}
        <Failure error={error} />
      </Box>
    </Panel>
  );
}
