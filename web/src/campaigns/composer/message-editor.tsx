import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useRef } from 'react';
import { Field } from '../../app/ui/field.js';
import type { FragmentType } from '../../gql/fragment-masking.js';
import type { EstimateFaultsFragmentDoc, EstimateLineFragmentDoc } from '../../gql/graphql.js';
import { EstimateFaults } from './estimate-faults.js';
import { EstimateLine } from './estimate-line.js';

interface EditorProps {
  body: string;
  onChange: (body: string) => void;
  issue?: string | undefined;
  estimate:
    (FragmentType<typeof EstimateLineFragmentDoc> & FragmentType<typeof EstimateFaultsFragmentDoc>) | null;
  /** For whom it is rendered and priced */
  reader: string | undefined;
  /** Names of fields that can be filled in */
  variables: readonly string[];
}

const placeholder = (name: string): string =>
  name === 'first_name' ? '{{ first_name | default: "there" }}' : `{{ ${name} }}`;

/** The text, its variables at hand, and what the carrier will make of it. */
export function MessageEditor({ body, onChange, issue, estimate, reader, variables }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { selectionStart: start = body.length, selectionEnd: end = body.length } = area.current ?? {};
    const text = placeholder(name);
    onChange(body.slice(0, start) + text + body.slice(end));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start + text.length, start + text.length);
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Field
        label="Message"
        multiline
        minRows={5}
        value={body}
        inputRef={area}
        onChange={(event) => onChange(event.target.value)}
        issue={issue}
        placeholder="Hi {{ first_name }}, …"
      />
      <Box
        role="group"
        aria-label="Insert a field"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
      >
        {variables.map((name) => (
          <Chip
            key={name}
            size="small"
            variant="outlined"
            label={name.replaceAll('_', ' ')}
            onClick={() => insert(name)}
            aria-label={`Insert ${name.replaceAll('_', ' ')}`}
          />
        ))}
      </Box>
      <EstimateLine estimate={estimate} reader={reader} />
      <EstimateFaults estimate={estimate} onReplace={(from, to) => onChange(body.replaceAll(from, to))} />
    </Box>
  );
}
