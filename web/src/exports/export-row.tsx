import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { atMoment, count } from '../app/format.js';
import { Tag } from '../app/ui/tag.js';
import { formatBytes } from '../contacts/import/format-bytes.js';
import { getFragmentData } from '../gql/fragment-masking.js';
import type { ExportFactsFragment } from '../gql/graphql.js';
import { DownloadLink } from './download-link.js';
import { KIND_WORDS, STATE_WORDS, isOver } from './export-words.js';
import { ExportFacts, useLiveExport, type ExportRef } from './use-export.js';

function words({ rows, bytes, state, expiresAt, failure }: ExportFactsFragment): string {
  if (failure) return failure;
  const size = `${count(rows)} ${rows === 1 ? 'row' : 'rows'}${bytes > 0 ? `, ${formatBytes(bytes)}` : ''}`;
  return state === 'DONE' && expiresAt ? `${size} · removed ${atMoment(expiresAt)}` : size;
}

/** One file: what it holds, how far it is, and where it is. */
export function ExportState({ file }: { file: ExportFactsFragment }) {
  const { word, color } = STATE_WORDS[file.state];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' },
        gap: 1.5,
        alignItems: 'center',
        typography: 'body2',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'center' }}>
          <Box component="span" sx={{ fontWeight: 620 }}>
            {file.fileName}
          </Box>
          <Tag color={color}>{word}</Tag>
        </Box>
        <Box
          role="status"
          sx={{ typography: 'caption', color: file.failure ? 'error.main' : 'text.secondary' }}
        >
          {words(file)}
        </Box>
        {!isOver(file.state) && (
          <LinearProgress
            aria-label={`Writing ${file.fileName}`}
            sx={{ mt: 1, height: 6, borderRadius: 3 }}
          />
        )}
      </Box>
      {file.url && (
        <Box>
          <DownloadLink url={file.url} fileName={file.fileName} />
        </Box>
      )}
    </Box>
  );
}

export function ExportRow(props: { file: ExportRef }) {
  const read = getFragmentData(ExportFacts, props.file);
  const file = useLiveExport(read, read.id) ?? read;
  return (
    <Box sx={{ px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ typography: 'caption', color: 'text.secondary', mb: 0.25 }}>
        {KIND_WORDS[file.kind]} · {atMoment(file.createdAt)}
      </Box>
      <ExportState file={file} />
    </Box>
  );
}
