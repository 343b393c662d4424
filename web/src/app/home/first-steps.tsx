import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMays } from '../../accounts/viewer.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { Icon } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';

const Facts = graphql(`
  fragment FirstStepFacts on AccountTotals {
    contacts
  }
`);

const MoneyFacts = graphql(`
  fragment FirstStepMoney on Wallet {
    toppedUp {
      micros
    }
  }
`);

interface FirstStepsProps {
  totals: FragmentType<typeof Facts>;
  wallet: FragmentType<typeof MoneyFacts>;
  launched: boolean;
}

/** Leads a new account to its first campaign, and is gone once that has been launched. */
export function FirstSteps({ launched, ...props }: FirstStepsProps) {
  const { contacts } = getFragmentData(Facts, props.totals);
  const { toppedUp } = getFragmentData(MoneyFacts, props.wallet);
  const may = useMays();
  if (launched) return null;
  const steps = [
    {
      done: toppedUp.micros !== '0',
      title: 'Top up the sandbox',
      text: 'Play money: sending works as it will in earnest.',
      to: '/wallet?topup',
      needs: 'money:write' as const,
      action: 'Top up',
    },
    {
      done: contacts > 0,
      title: 'Import your contacts',
      text: 'A CSV file with a phone number in each row is enough.',
      to: '/contacts?import',
      needs: 'contacts:write' as const,
      action: 'Import',
    },
    {
      done: false,
      title: 'Send your first campaign',
      text: 'Write, see the cost, launch, and watch it arrive.',
      to: '/campaigns/new',
      needs: 'campaigns:write' as const,
      action: 'Write it',
    },
  ];
  const next = steps.findIndex(({ done }) => !done);
  return (
    <Panel title="Three steps to your first campaign" flush>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map(({ done, title, text, to, needs, action }, index) => (
          <Box
            component="li"
            key={title}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '34px 1fr', sm: '34px 1fr auto' },
              alignItems: 'center',
              columnGap: 2,
              rowGap: 1.5,
              px: 2.5,
              py: 2,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box
              sx={{
                width: 34,
                height: 34,
                borderRadius: '50%',
                display: 'grid',
                placeItems: 'center',
                fontWeight: 700,
                bgcolor: done ? 'primary.main' : index === next ? 'accent.main' : 'sunken',
                color: done
                  ? 'primary.contrastText'
                  : index === next
                    ? 'accent.contrastText'
                    : 'text.secondary',
              }}
            >
              {done ? <Icon name="check" size={18} /> : index + 1}
            </Box>
            <Box>
              <Typography variant="h3">{title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {text}
              </Typography>
            </Box>
            {!done && may(needs) && (
              <Button
                component={Link}
                to={to}
                variant={index === next ? 'contained' : 'outlined'}
                color={index === next ? 'primary' : 'inherit'}
                sx={{ gridColumn: { xs: 2, sm: 'auto' }, justifySelf: 'start' }}
              >
                {action}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
