import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Panel } from '../../app/ui/panel.js';
import { Preflight } from './preflight.js';

interface PreflightPanelProps {
  /** null: not checked since the last change */
  campaignId: string | null;
  sandbox: boolean;
  name: string;
  /** The button that checks */
  children: ReactNode;
}

/** Who will get it, what it costs, who is left out and why; and from here, the launch. */
export function PreflightPanel({ campaignId, sandbox, name, children }: PreflightPanelProps) {
  return (
    <Panel title="Before it goes out">
      {campaignId ? (
        <Preflight campaignId={campaignId} sandbox={sandbox} name={name} />
      ) : (
        <>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            The check counts recipients and parts, and says exactly what it will cost. Nothing is sent yet.
          </Typography>
          {children}
        </>
      )}
    </Panel>
  );
}
