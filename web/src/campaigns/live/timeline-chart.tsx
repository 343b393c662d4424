import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { LineChart } from '@mui/x-charts/LineChart';
import { count, onAxis } from '../../app/format.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Point = graphql(`
  fragment TimelinePoint on TimelinePoint {
    at
    seconds
    submitted
    delivered
    failed
  }
`);

const perSecond = (value: number | null) => `${count(Math.round(value ?? 0))} a second`;

/** Kept in a file of its own: the chart library is loaded only when there is something to draw. */
export function TimelineChart({
  points,
  height,
}: {
  points: readonly FragmentType<typeof Point>[];
  height: number;
}) {
  const { vars, palette } = useTheme();
  const { state } = (vars ?? { palette }).palette;
  const loaded = points.map((point) => getFragmentData(Point, point));
  const rate = (key: 'submitted' | 'delivered' | 'failed') =>
    loaded.map((point) => point[key] / Math.max(1, point.seconds));
  return (
    <Box
      role="img"
      aria-label="Messages submitted, delivered and failed a second, over time"
      sx={{
        mx: -1,
        '& .MuiAreaElement-root, & .MuiLineChart-area': { fillOpacity: 0.14 },
        '& .MuiChartsAxis-line, & .MuiChartsAxis-tick': { stroke: 'transparent !important' },
        '& .MuiChartsAxis-tickLabel': {
          fill: `${vars?.palette.text.secondary} !important`,
          fontSize: '11.5px !important',
        },
        '& .MuiChartsGrid-line': { stroke: `${vars?.palette.divider} !important`, strokeDasharray: '2 4' },
      }}
    >
      <LineChart
        height={height}
        margin={{ left: 0, right: 34, top: 12, bottom: 0 }}
        hideLegend
        skipAnimation
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'time',
            data: loaded.map(({ at }) => new Date(at)),
            valueFormatter: onAxis,
            tickNumber: 4,
            height: 26,
          },
        ]}
        yAxis={[{ width: 46, min: 0, valueFormatter: (value: number) => count(value), tickNumber: 4 }]}
        series={[
          {
            id: 'submitted',
            label: 'Submitted',
            data: rate('submitted'),
            color: state.sent,
            showMark: false,
            curve: 'monotoneX',
            valueFormatter: perSecond,
          },
          {
            id: 'delivered',
            label: 'Delivered',
            data: rate('delivered'),
            color: state.delivered,
            showMark: false,
            area: true,
            curve: 'monotoneX',
            valueFormatter: perSecond,
          },
          {
            id: 'failed',
            label: 'Failed',
            data: rate('failed'),
            color: state.failed,
            showMark: false,
            area: true,
            curve: 'monotoneX',
            valueFormatter: perSecond,
          },
        ]}
      />
    </Box>
  );
}
