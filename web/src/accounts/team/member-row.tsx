import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { onDay } from '../../app/format.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { May } from '../may.js';
import { ROLES } from '../roles.js';
import { useViewer } from '../viewer.js';
import type { Chosen } from './chosen.js';

const Row = graphql(`
  fragment MemberRow on Member {
    user {
      id
      email
      name
    }
    role
    joinedAt
    secondFactor
  }
`);

interface MemberRowProps {
  member: FragmentType<typeof Row>;
  onChange: (member: Chosen) => void;
  onRemove: (member: Chosen) => void;
}

export function MemberRow({ onChange, onRemove, ...props }: MemberRowProps) {
  const { user, role, joinedAt, secondFactor } = getFragmentData(Row, props.member);
  const viewer = useViewer();
  const me = viewer?.user?.id === user.id;
  // Owners are made and unmade by owners.
  const within = role !== 'OWNER' || viewer?.role === 'owner';
  const chosen = { userId: user.id, name: user.name, role };
  return (
    <Box
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.75,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1.6fr) 110px minmax(0, 1fr) 200px' },
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>
          {user.name}
          {me && ' (you)'}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{user.email}</Box>
      </Box>
      <Box sx={{ justifySelf: 'start' }}>
        <Tag>{ROLES[role].name}</Tag>
      </Box>
      <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
        since {onDay(joinedAt)}
        <br />
        {secondFactor ? 'second factor on' : 'no second factor'}
      </Box>
      <Box sx={{ justifySelf: 'end', display: 'flex' }}>
        <May use="team:write">
          {within && !me && (
            <>
              <Button
                size="small"
                color="inherit"
                aria-label={`Change the role of ${user.name}`}
                onClick={() => onChange(chosen)}
              >
                Role
              </Button>
              <Button
                size="small"
                color="inherit"
                aria-label={`Remove ${user.name}`}
                onClick={() => onRemove(chosen)}
              >
                Remove
              </Button>
            </>
          )}
        </May>
      </Box>
    </Box>
  );
}
