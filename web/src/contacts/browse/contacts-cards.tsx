import Box from '@mui/material/Box';
import { Link, useLocation } from 'react-router';
import { phone } from '../../app/format.js';
import { calledAs, nameOf } from '../contact-name.js';
import { OptedOut } from '../opted-out.js';
import { TagCell, type ContactCells } from './contact-cell.js';

interface CardsProps {
  contacts: readonly ContactCells[];
  /** Null: whoever looks cannot change contacts */
  ticked: ReadonlySet<string> | null;
  onTick: (ticked: ReadonlySet<string>) => void;
}

interface CardProps {
  contact: ContactCells;
  ticked: boolean | null;
  onTick: (id: string, on: boolean) => void;
}

function Card({ contact, ticked, onTick }: CardProps) {
  const { search, state } = useLocation();
  const name = nameOf(contact);
  return (
    <Box component="li" sx={{ display: 'flex', borderTop: 1, borderColor: 'divider' }}>
      {ticked !== null && (
        <Box component="label" sx={{ display: 'grid', placeItems: 'center', width: 48, flexShrink: 0 }}>
          <Box
            component="input"
            type="checkbox"
            checked={ticked}
            aria-label={`Select ${calledAs(contact)}`}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              onTick(contact.id, event.target.checked)
            }
            sx={{ width: 18, height: 18, m: 0, accentColor: 'var(--mui-palette-primary-main)' }}
          />
        </Box>
      )}
      <Box
        component={Link}
        to={`/contacts/${contact.id}`}
        state={{ search, from: state as unknown }}
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'grid',
          gap: 0.25,
          py: 1.25,
          pr: 2,
          pl: ticked === null ? 2 : 0,
          color: 'inherit',
          textDecoration: 'none',
          typography: 'body2',
        }}
      >
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
          <Box sx={{ fontWeight: name ? 620 : 400, color: name ? 'text.primary' : 'text.secondary' }}>
            {name || 'No name'}
          </Box>
          {contact.optedOutAt && <OptedOut />}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>{phone(contact.msisdn)}</Box>
        {contact.tags.length > 0 && (
          <Box sx={{ overflow: 'hidden' }}>
            <TagCell tags={contact.tags} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** The same contacts where a table would not fit: one below the other. */
export function ContactsCards({ contacts, ticked, onTick }: CardsProps) {
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    onTick(next);
  };
  return (
    <Box component="ul" aria-label="Contacts" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {contacts.map((contact) => (
        <Card key={contact.id} contact={contact} ticked={ticked && ticked.has(contact.id)} onTick={tick} />
      ))}
    </Box>
  );
}
