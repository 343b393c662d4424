import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { BackLink } from '../../app/ui/back-link.js';
import { Failure } from '../../app/ui/failure.js';
import { Field } from '../../app/ui/field.js';
import { issueOf } from '../../app/ui/issues.js';
import { Page } from '../../app/ui/page.js';
import { Panel } from '../../app/ui/panel.js';
import { useToast } from '../../app/ui/toast.js';
import { AudienceChoice } from './audience-choice.js';
import { useDraft, type CampaignForm } from './draft.js';
import { MessageEditor } from './message-editor.js';
import { PhonePreview } from './phone-preview.js';
import { PreflightPanel } from './preflight-panel.js';
import { useSampleContacts } from './sample-contacts.js';
import { useSaveCampaign } from './save-campaign.js';
import { useEstimate } from './use-estimate.js';

interface ComposerProps {
  accountId: string;
  sandbox: boolean;
  /** null: not at the server yet */
  campaignId: string | null;
  saved: CampaignForm;
}

/** Writes a campaign: the text at the left, at the right what it becomes and what it costs. */
export function Composer({ accountId, sandbox, campaignId, saved }: ComposerProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const [params] = useSearchParams();
  const { form, dirty, restored, change, discard, forget } = useDraft({ accountId, campaignId, saved });
  const { save, saving, error, issues, refusal } = useSaveCampaign(campaignId);
  const { contacts, variables } = useSampleContacts(form.listId);
  const [sampleId, setSampleId] = useState<string | null>(null);
  const sample = contacts.find(({ id }) => id === sampleId) ?? contacts[0];
  const { estimate, stale } = useEstimate(form.body, sample?.id);
  const checked = params.has('check') && !dirty && campaignId !== null;

  const store = async (check: boolean) => {
    const id = dirty || !campaignId ? await save(form) : campaignId;
    if (!id) return;
    forget();
    if (!check) toast('Draft saved');
    await navigate(`/campaigns/${id}/edit${check ? '?check' : ''}`, {
      replace: true,
      preventScrollReset: true,
    });
  };
  const submit = (check: boolean) => void store(check).catch(() => undefined);

  return (
    <Page
      title={form.name || 'New campaign'}
      above={
        <Box sx={{ mb: 1 }}>
          <BackLink to="/campaigns">Campaigns</BackLink>
        </Box>
      }
      actions={
        <Button
          variant="outlined"
          color="inherit"
          disabled={!dirty || !form.name}
          loading={saving}
          onClick={() => submit(false)}
        >
          {dirty ? 'Save draft' : 'Saved'}
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 3 },
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 1fr) 340px',
            lg: 'minmax(0, 1fr) 380px',
          },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Failure error={error} />
          {refusal && <Alert severity="warning">{refusal}</Alert>}
          {restored && (
            <Alert
              severity="info"
              action={
                <Button color="inherit" size="small" onClick={discard}>
                  Discard
                </Button>
              }
            >
              Your unsaved text is back.
            </Alert>
          )}
          <Panel>
            <Box sx={{ display: 'grid', gap: 2.5 }}>
              <Field
                label="Name"
                placeholder="Only you see it"
                value={form.name}
                onChange={(event) => change({ name: event.target.value })}
                issue={issueOf(issues, 'name')}
              />
              <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
                <AudienceChoice
                  value={form.listId}
                  onChoose={(listId) => change({ listId })}
                  issue={issueOf(issues, 'listId')}
                />
                <Field
                  label="Sender"
                  placeholder="BAOBAB"
                  value={form.senderId}
                  hint="Up to 11 letters and digits, or a number"
                  onChange={(event) => change({ senderId: event.target.value })}
                  issue={issueOf(issues, 'senderId')}
                />
              </Box>
              <MessageEditor
                body={form.body}
                onChange={(body) => change({ body })}
                issue={issueOf(issues, 'body')}
                estimate={estimate}
                variables={variables}
              />
            </Box>
          </Panel>
          <PreflightPanel
            key={`${campaignId}${JSON.stringify(saved)}`}
            campaignId={checked ? campaignId : null}
            sandbox={sandbox}
            name={form.name}
          >
            <Button
              variant="contained"
              size="large"
              loading={saving}
              disabled={!form.name || !form.body || !form.senderId}
              onClick={() => submit(true)}
            >
              Check and see the cost
            </Button>
          </PreflightPanel>
        </Box>
        <PhonePreview
          sender={form.senderId}
          text={estimate?.rendered ?? ''}
          stale={stale}
          samples={contacts}
          sampleId={sample?.id ?? null}
          onSample={setSampleId}
        />
      </Box>
    </Page>
  );
}
