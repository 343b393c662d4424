import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

export const STEPS = ['file', 'columns', 'check', 'options'] as const;
export type Step = (typeof STEPS)[number];

const NAMES: Record<Step, string> = { file: 'File', columns: 'Columns', check: 'Check', options: 'Options' };

interface StepsProps {
  step: Step;
  /** Whether there is a file to go on with */
  open: boolean;
  onStep: (step: Step) => void;
}

const number = {
  display: 'grid',
  placeItems: 'center',
  width: 22,
  height: 22,
  borderRadius: '50%',
  border: 1,
  borderColor: 'divider',
  typography: 'caption',
  fontWeight: 650,
  '[aria-current] > &': {
    bgcolor: 'primary.main',
    color: 'primary.contrastText',
    borderColor: 'primary.main',
  },
};

/** Where one is; every step can be gone to at any time once there is a file. */
export function WizardSteps({ step, open, onStep }: StepsProps) {
  return (
    <Box
      component="ol"
      aria-label="Steps"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: { xs: 0.25, sm: 1.5 } }}
    >
      {STEPS.map((name, index) => (
        <li key={name}>
          <ButtonBase
            disabled={!open && name !== 'file'}
            aria-current={name === step ? 'step' : undefined}
            onClick={() => onStep(name)}
            sx={{
              gap: { xs: 0.5, sm: 0.75 },
              py: 0.5,
              pr: { xs: 0.5, sm: 1 },
              borderRadius: '8px',
              typography: 'body2',
              fontWeight: 600,
              color: name === step ? 'text.primary' : 'text.secondary',
              '&.Mui-disabled': { color: 'text.disabled' },
            }}
          >
            <Box component="span" aria-hidden="true" sx={number}>
              {index + 1}
            </Box>
            {NAMES[name]}
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
