import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count, countryName, money } from '../../app/format.js';
import { Figure } from '../../app/ui/figure.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Figures = graphql(`
  fragment PreflightFigures on CampaignPreflight {
    recipients
    segments
    encoding
    maxSegments
    cost {
      micros
      currency
    }
    available {
      micros
      currency
    }
    skipped {
      reason
      reasonText
      count
    }
    byCountry {
      country
      recipients
      cost {
        micros
        currency
      }
    }
  }
`);

function Lines({
  title,
  lines,
}: {
  title: string;
  lines: { key: string; name: string; values: string[] }[];
}) {
  if (lines.length === 0) return null;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" component="h3" sx={{ fontWeight: 650, mb: 0.75 }}>
        {title}
      </Typography>
      {lines.map(({ key, name, values }) => (
        <Box
          key={key}
          sx={{ display: 'flex', gap: 2, typography: 'body2', py: 0.4, color: 'text.secondary' }}
        >
          <Box sx={{ flex: 1, minWidth: 0, '&::first-letter': { textTransform: 'uppercase' } }}>{name}</Box>
          {values.map((value, index) => (
            <Box
              key={index}
              sx={{ minWidth: index ? 96 : undefined, textAlign: 'right', color: 'text.primary' }}
            >
              {value}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

export function PreflightFigures(props: { preflight: FragmentType<typeof Figures> }) {
  const { recipients, segments, encoding, maxSegments, cost, available, skipped, byCountry } =
    getFragmentData(Figures, props.preflight);
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' }, gap: 2 }}>
        <Figure size="small" label="Recipients" value={count(recipients)} />
        <Figure
          size="small"
          label="Parts"
          value={count(segments)}
          note={maxSegments > 1 ? `up to ${maxSegments} each` : '1 each'}
        />
        <Figure size="small" label="Encoding" value={encoding === 'GSM7' ? 'GSM-7' : 'Unicode'} />
        <Figure size="small" label="Cost" value={money(cost)} note={`of ${money(available)}`} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, sm: 4 },
          gridTemplateColumns: { sm: byCountry.length > 0 && skipped.length > 0 ? '3fr 2fr' : '1fr' },
        }}
      >
        <Lines
          title="By country"
          lines={byCountry.map((part) => ({
            key: part.country,
            name: countryName(part.country),
            values: [count(part.recipients), money(part.cost)],
          }))}
        />
        <Lines
          title="Left out"
          lines={skipped.map((part) => ({
            key: part.reason,
            name: part.reasonText,
            values: [count(part.count)],
          }))}
        />
      </Box>
    </>
  );
}
