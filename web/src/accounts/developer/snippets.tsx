import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useState } from 'react';
import { CopyButton } from '../../app/ui/copy-button.js';
import { Panel } from '../../app/ui/panel.js';
import { mono } from '../../app/theme/theme.js';
import { snippets } from './snippet-texts.js';

export function Snippets() {
  const all = snippets(window.location.origin);
  const [chosen, setChosen] = useState(0);
  const snippet = all[chosen];
  return (
    <Panel
      title="First steps"
      flush
      aside={
        <Box role="tablist" aria-label="Examples" sx={{ display: 'flex', gap: 0.5 }}>
          {all.map(({ name }, index) => (
            <ButtonBase
              key={name}
              role="tab"
              aria-selected={index === chosen}
              onClick={() => setChosen(index)}
              sx={{
                px: 1.25,
                py: 0.6,
                borderRadius: '8px',
                typography: 'caption',
                fontWeight: 620,
                color: 'text.secondary',
                '&[aria-selected=true]': { bgcolor: 'sunken', color: 'text.primary' },
              }}
            >
              {name}
            </ButtonBase>
          ))}
        </Box>
      }
    >
      {snippet && (
        <Box role="tabpanel">
          <Box
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              px: 2.5,
              pb: 1.5,
              typography: 'body2',
              color: 'text.secondary',
            }}
          >
            <Box sx={{ flex: 1 }}>{snippet.about}</Box>
            <CopyButton text={snippet.code} />
          </Box>
          <Box
            component="pre"
            tabIndex={0}
            sx={{
              m: 0,
              p: 2.5,
              bgcolor: 'rail.background',
              color: 'rail.text',
              fontFamily: mono,
              fontSize: '0.8rem',
              lineHeight: 1.6,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {snippet.code}
          </Box>
        </Box>
      )}
    </Panel>
  );
}
