import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Suspense, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { May } from '../../accounts/may.js';
import { atMoment, phone } from '../../app/format.js';
import { part } from '../../app/part.js';
import { BackLink } from '../../app/ui/back-link.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Page } from '../../app/ui/page.js';
import { graphql } from '../../gql/index.js';
import type { ContactPageQuery } from '../../gql/graphql.js';
import { calledAs, nameOf } from '../contact-name.js';
import { ConsentPanel } from './consent-panel.js';
import { DetailsPanel } from './details-panel.js';
import { FactsPanel } from './facts-panel.js';
import { GroupsPanel } from './groups-panel.js';
import { TimelinePanel } from './timeline-panel.js';
import { WhyPanel } from './why-panel.js';

const DeleteContact = part(() => import('./delete-contact.js'), 'DeleteContact');

const ContactQuery = graphql(`
  query ContactPage($id: ID!) {
    contact(id: $id) {
      id
      msisdn
      firstName
      lastName
      optedOutAt
      ...ContactFacts
      ...ContactDetails
      ...ContactGroups
      ...ContactConsents
    }
  }
`);

type Contact = NonNullable<ContactPageQuery['contact']>;

/** On a phone there is one column, and what goes on without an end comes last. */
const column = { display: { xs: 'contents', md: 'grid' }, gap: 3, minWidth: 0 };

function Person({ contact }: { contact: Contact }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 2, md: 3 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.35fr) minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Box sx={column}>
        <DetailsPanel key={contact.id} contact={contact} />
        <Box sx={{ order: { xs: 1, md: 0 }, minWidth: 0 }}>
          <TimelinePanel contactId={contact.id} />
        </Box>
      </Box>
      <Box sx={column}>
        <FactsPanel contact={contact} />
        <GroupsPanel contact={contact} />
        <ConsentPanel contact={contact} />
        <WhyPanel msisdn={contact.msisdn} />
      </Box>
    </Box>
  );
}

function OptedOutSince({ at }: { at: string | null }) {
  if (at === null) return null;
  return (
    <Alert severity="error" variant="outlined" sx={{ mb: { xs: 2, md: 3 } }}>
      Opted out on {atMoment(at)}. No campaign is sent to this number.
    </Alert>
  );
}

function Missing() {
  return (
    <EmptyState icon="contacts" heading="h1" title="There is no such contact">
      It may have been deleted, or merged into another.
    </EmptyState>
  );
}

interface KnownProps {
  contact: Contact;
  /** The list one came from: its filter, and the page of it */
  list: { search: string; from?: unknown };
}

function KnownContact({ contact, list: { search, from } }: KnownProps) {
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const name = calledAs(contact);
  return (
    <Page
      title={name}
      lead={nameOf(contact) && phone(contact.msisdn)}
      above={
        <BackLink to={`/contacts${search}`} state={from}>
          Contacts
        </BackLink>
      }
      actions={
        <May use="contacts:write">
          <Button color="error" onClick={() => setDeleting(true)}>
            Delete
          </Button>
        </May>
      }
    >
      <OptedOutSince at={contact.optedOutAt} />
      <Person key={contact.id} contact={contact} />
      <Suspense>
        {deleting && (
          <DeleteContact
            id={contact.id}
            name={name}
            onDeleted={() => void navigate(`/contacts${search}`, { replace: true, state: from })}
            onClose={() => setDeleting(false)}
          />
        )}
      </Suspense>
    </Page>
  );
}

/** All that is known of one person. */
export function ContactPage() {
  const { contactId = '' } = useParams();
  const { state } = useLocation();
  const { data, error, loading, refetch } = useQuery(ContactQuery, { variables: { id: contactId } });
  if (data?.contact) {
    return (
      <KnownContact contact={data.contact} list={(state as KnownProps['list'] | null) ?? { search: '' }} />
    );
  }
  if (data && !loading) return <Missing />;
  return (
    <Page title="Contact" above={<BackLink to="/contacts">Contacts</BackLink>}>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton variant="rounded" height={280} />
      )}
    </Page>
  );
}
