import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Link } from 'react-router';
import { atMoment, count } from '../../app/format.js';
import { Tag } from '../../app/ui/tag.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import type { ImportState } from '../../gql/graphql.js';

const Row = graphql(`
  fragment ImportRow on ContactImport {
    id
    fileName
    state
    createdAt
    rows
    imported
    updated
    refused
    changedNothing
  }
`);

const STATES: Record<ImportState, { word: string; color: string }> = {
  QUEUED: { word: 'Waiting', color: 'text.secondary' },
  RUNNING: { word: 'Running', color: 'info.main' },
  DONE: { word: 'Done', color: 'success.main' },
  FAILED: { word: 'Failed', color: 'error.main' },
  CANCELLED: { word: 'Cancelled', color: 'text.secondary' },
};

export function ImportRow(props: { contactImport: FragmentType<typeof Row> }) {
  const { id, fileName, state, createdAt, ...figures } = getFragmentData(Row, props.contactImport);
  const { word, color } = STATES[state];
  const parts = figures.changedNothing
    ? ['nothing changed']
    : [`${count(figures.imported)} new`, `${count(figures.updated)} changed`];
  if (figures.refused > 0) parts.push(`${count(figures.refused)} refused`);
  return (
    <ButtonBase
      component={Link}
      to={`/contacts?import=${id}`}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.25,
        justifyContent: 'flex-start',
        textAlign: 'left',
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
        '&:hover': { bgcolor: 'sunken' },
      }}
    >
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{fileName}</Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{atMoment(createdAt)}</Box>
      </Box>
      <Box sx={{ flex: '1 1 200px', color: 'text.secondary' }}>
        {count(figures.rows)} {figures.rows === 1 ? 'row' : 'rows'}: {parts.join(', ')}
      </Box>
      <Tag color={color}>{word}</Tag>
    </ButtonBase>
  );
}
