import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useSearchParams } from 'react-router';
import { BackLink } from '../../app/ui/back-link.js';
import { Page } from '../../app/ui/page.js';
import { useToast } from '../../app/ui/toast.js';
import { ComposerForm } from './composer-form.js';
import { ComposerNotices } from './composer-notices.js';
import { isComplete, useDraft, type CampaignForm } from './draft.js';
import { PhonePreview } from './phone-preview.js';
import { PreflightPanel } from './preflight-panel.js';
import { useSaveCampaign } from './save-campaign.js';
import { usePreview } from './use-preview.js';

export interface Author {
  accountId: string;
  sandbox: boolean;
}

interface ComposerProps {
  author: Author;
  /** null: not at the server yet */
  campaignId: string | null;
  saved: CampaignForm;
}

const columns = {
  display: 'grid',
  gap: { xs: 2, md: 3 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 310px', lg: 'minmax(0, 1fr) 380px' },
  gridTemplateAreas: {
    xs: '"form" "phone" "check"',
    md: '"form phone" "check phone"',
  },
  alignItems: 'start',
};

function SaveButton(props: { saved: boolean; disabled: boolean; busy: boolean; onSave: () => void }) {
  return (
    <Button
      variant="outlined"
      color="inherit"
      disabled={props.saved || props.disabled}
      loading={props.busy}
      onClick={props.onSave}
    >
      {props.saved ? 'Saved' : 'Save draft'}
    </Button>
  );
}

/** Writes a campaign: the text at the left, at the right what it becomes and what it costs. */
export function Composer({ author, campaignId, saved }: ComposerProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const [params] = useSearchParams();
  const segmentId = campaignId === null ? params.get('segment') : null;
  const draft = useDraft({
    accountId: author.accountId,
    campaignId,
    saved,
    ...(segmentId && { preset: { segmentId, listId: '' } }),
  });
  const { form } = draft;
  const atServer = campaignId !== null && !draft.dirty;
  const saving = useSaveCampaign(campaignId);
  const { estimate, reader, variables, picture } = usePreview(form);

  const store = async (check: boolean) => {
    const kept = atServer ? { id: campaignId, form } : await saving.save(form);
    if (!kept) return;
    draft.adopt(kept.form);
    if (!check) toast('Draft saved');
    await navigate(`/campaigns/${kept.id}/edit${check ? '?check' : ''}`, {
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
        <SaveButton saved={atServer} disabled={!form.name} busy={saving.busy} onSave={() => submit(false)} />
      }
    >
      <Box sx={columns}>
        <Box sx={{ gridArea: 'form', display: 'grid', gap: 2 }}>
          <ComposerNotices
            error={saving.error}
            refusal={saving.refusal}
            onDiscard={draft.restored ? draft.discard : null}
          />
          <ComposerForm
            form={form}
            onChange={draft.change}
            issues={saving.issues}
            estimate={estimate}
            reader={reader}
            variables={variables}
          />
        </Box>
        <Box sx={{ gridArea: 'check' }}>
          <PreflightPanel
            key={JSON.stringify(saved)}
            campaignId={params.has('check') && atServer ? campaignId : null}
            sandbox={author.sandbox}
            name={form.name}
          >
            <Button
              variant="contained"
              size="large"
              loading={saving.busy}
              disabled={!isComplete(form)}
              onClick={() => submit(true)}
            >
              Check and see the cost
            </Button>
          </PreflightPanel>
        </Box>
        <PhonePreview sender={form.senderId} {...picture} />
      </Box>
    </Page>
  );
}
