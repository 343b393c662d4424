import Button from '@mui/material/Button';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../accounts/viewer.js';
import { May } from '../accounts/may.js';
import { part } from '../app/part.js';
import { Icon } from '../app/ui/icons.js';
import { Page } from '../app/ui/page.js';
import { MessageBrowser } from './message-browser.js';
import { asMessageState } from './message-state.js';

const SendDialog = part(() => import('./send-dialog.js'), 'SendDialog');

export function MessagesPage() {
  const [params, setParams] = useSearchParams();
  const sends = useMay('messages:send');
  const sending = sends && params.has('send');
  return (
    <Page
      title="Messages"
      lead="Every message of every campaign, and those sent one by one."
      actions={
        <May use="messages:send">
          <Button
            variant="contained"
            startIcon={<Icon name="send" size={18} />}
            onClick={() => setParams({ send: '' })}
          >
            Send a message
          </Button>
        </May>
      }
    >
      <MessageBrowser
        title="Log"
        state={asMessageState(params.get('show'))}
        onState={(state) => setParams(state ? { show: state.toLowerCase() } : {}, { replace: true })}
      />
      {sending && (
        <Suspense>
          <SendDialog onClose={() => setParams({}, { replace: true })} />
        </Suspense>
      )}
    </Page>
  );
}
