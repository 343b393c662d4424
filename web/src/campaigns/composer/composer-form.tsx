import Box from '@mui/material/Box';
import type { ComponentProps } from 'react';
import { Field } from '../../app/ui/field.js';
import { issueOf, type Issue } from '../../app/ui/issues.js';
import { Panel } from '../../app/ui/panel.js';
import { AdvancedOptions } from './advanced-options.js';
import { AudienceChoice } from './audience-choice.js';
import type { CampaignForm } from './draft.js';
import { FrozenChoice } from './frozen-choice.js';
import { MessageEditor } from './message-editor.js';

interface FormProps extends Pick<ComponentProps<typeof MessageEditor>, 'estimate' | 'reader' | 'variables'> {
  form: CampaignForm;
  onChange: (part: Partial<CampaignForm>) => void;
  issues: readonly Issue[] | undefined;
}

export function ComposerForm({ form, onChange, issues, estimate, reader, variables }: FormProps) {
  return (
    <Panel>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Field
          label="Name"
          placeholder="Only you see it"
          value={form.name}
          onChange={(event) => onChange({ name: event.target.value })}
          issue={issueOf(issues, 'name')}
        />
        <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
          <Box sx={{ display: 'grid', gap: 1.25 }}>
            <AudienceChoice
              audience={form}
              onChoose={onChange}
              issue={issueOf(issues, 'listId') ?? issueOf(issues, 'segmentId')}
            />
            {form.segmentId && (
              <FrozenChoice frozen={form.frozen} onChoose={(frozen) => onChange({ frozen })} />
            )}
          </Box>
          <Field
            label="Sender"
            placeholder="DUKABORA"
            value={form.senderId}
            hint="Up to 11 letters and digits, or a number"
            onChange={(event) => onChange({ senderId: event.target.value })}
            issue={issueOf(issues, 'senderId')}
          />
        </Box>
        <MessageEditor
          body={form.body}
          onChange={(body) => onChange({ body })}
          issue={issueOf(issues, 'body')}
          estimate={estimate}
          reader={reader}
          variables={variables}
        />
        <AdvancedOptions flash={form.flash} purpose={form.purpose} onChange={onChange} />
      </Box>
    </Panel>
  );
}
