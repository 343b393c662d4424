import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { atMoment, atTime, duration, money, phone } from '../app/format.js';
import { Dot } from '../app/ui/dot.js';
import { MESSAGE_MEANING, MESSAGE_WORDS, messageColor } from '../campaigns/states.js';
import { graphql } from '../gql/index.js';
import { getFragmentData, type FragmentType } from '../gql/fragment-masking.js';
import type { MessageState } from '../gql/graphql.js';
import { isFinal } from './message-state.js';

const Story = graphql(`
  fragment MessageStory on Message {
    id
    recipient
    senderId
    body
    encoding
    segments
    price {
      micros
      currency
    }
    state
    reason
    reasonText
    campaignId
    createdAt
    finalAt
    contact {
      id
      firstName
      lastName
    }
  }
`);

interface Step {
  state: MessageState;
  at: string | null;
  text: string;
}

/** What is known to have happened, in order. */
function stepsOf(message: {
  state: MessageState;
  createdAt: string;
  finalAt: string | null;
  reasonText: string | null;
}): Step[] {
  const { state, createdAt, finalAt, reasonText } = message;
  const steps: Step[] = [{ state: 'QUEUED', at: createdAt, text: 'Written down and queued' }];
  const reachedCarrier =
    state === 'SENT' || state === 'DELIVERED' || state === 'UNDELIVERED' || state === 'EXPIRED';
  if (reachedCarrier) steps.push({ state: 'SENT', at: null, text: 'Accepted by the carrier' });
  if (isFinal(state)) steps.push({ state, at: finalAt, text: reasonText ?? MESSAGE_MEANING[state] });
  else if (state === 'SENDING') steps.push({ state, at: null, text: MESSAGE_MEANING[state] });
  return steps;
}

function Timeline({ steps }: { steps: Step[] }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {steps.map(({ state, at, text }, index) => (
        <Box
          component="li"
          key={state}
          sx={{
            display: 'grid',
            gridTemplateColumns: '14px 1fr auto',
            columnGap: 1.5,
            position: 'relative',
            pb: 2.25,
          }}
        >
          <Box sx={{ pt: 0.75, justifySelf: 'center' }}>
            <Dot color={messageColor(state)} size={11} live={index === steps.length - 1 && !isFinal(state)} />
          </Box>
          {index < steps.length - 1 && (
            <Box
              sx={{ position: 'absolute', left: 6, top: 22, bottom: -4, width: '2px', bgcolor: 'divider' }}
            />
          )}
          <Box>
            <Box sx={{ fontWeight: 620 }}>{MESSAGE_WORDS[state]}</Box>
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{text}</Box>
          </Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary', pt: 0.4 }}>{at && atTime(at)}</Box>
        </Box>
      ))}
    </Box>
  );
}

export function MessageStory(props: { message: FragmentType<typeof Story> }) {
  const message = getFragmentData(Story, props.message);
  const name = [message.contact?.firstName, message.contact?.lastName].filter(Boolean).join(' ');
  const facts = [
    ['From', message.senderId],
    ['Parts', `${message.segments} (${message.encoding === 'GSM7' ? 'GSM-7' : 'Unicode'})`],
    ['Price', money(message.price)],
    ['Written', atMoment(message.createdAt)],
    ...(message.finalAt
      ? [['Took', duration((Date.parse(message.finalAt) - Date.parse(message.createdAt)) / 1000)]]
      : []),
    ['Id', message.id],
  ] as [string, string][];
  return (
    <Box aria-live="polite">
      <Typography sx={{ fontSize: '1.3rem', fontWeight: 660, letterSpacing: '-0.015em' }}>
        {phone(message.recipient)}
      </Typography>
      {name && <Typography color="textSecondary">{name}</Typography>}
      <Box
        sx={{
          my: 2.5,
          p: 1.75,
          bgcolor: 'sunken',
          borderRadius: '4px 14px 14px 14px',
          whiteSpace: 'pre-wrap',
          typography: 'body1',
        }}
      >
        {message.body}
      </Box>
      <Timeline steps={stepsOf(message)} />
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 1,
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          columnGap: 3,
          rowGap: 0.75,
          typography: 'body2',
        }}
      >
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      {message.campaignId && (
        <Box
          component={Link}
          to={`/campaigns/${message.campaignId}`}
          sx={{ display: 'inline-block', mt: 2, color: 'primary.main', fontWeight: 600 }}
        >
          Open its campaign
        </Box>
      )}
    </Box>
  );
}
