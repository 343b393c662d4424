import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../app/ui/page.js';
import { useMays, type Permission } from '../accounts/viewer.js';

const TABS: readonly { to: string; label: string; needs: Permission }[] = [
  { to: '/contacts', label: 'Contacts', needs: 'contacts:read' },
  { to: '/contacts/segments', label: 'Segments', needs: 'contacts:read' },
  { to: '/contacts/lists', label: 'Lists and tags', needs: 'contacts:read' },
  { to: '/contacts/fields', label: 'Fields', needs: 'contacts:read' },
  { to: '/contacts/duplicates', label: 'Duplicates', needs: 'contacts:write' },
  { to: '/contacts/imports', label: 'Imports', needs: 'contacts:read' },
  { to: '/contacts/exports', label: 'Exports', needs: 'exports:make' },
  { to: '/contacts/privacy', label: 'Privacy', needs: 'privacy:read' },
];

/** What there is to do with contacts; a strip to swipe through on a phone. */
function ContactsTabs() {
  const may = useMays();
  const strip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (!here || !strip.current) return;
    // Not scrollIntoView: that moves the page as well.
    strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2;
  }, []);
  return (
    <Box
      component="nav"
      ref={strip}
      aria-label="Contacts"
      sx={{
        display: 'flex',
        gap: 0.5,
        mb: 2,
        mx: { xs: -2, md: -1 },
        px: { xs: 1, md: 0 },
        overflowX: 'auto',
        // What its links are placed in, so that the page's own can be brought into view
        position: 'relative',
        // Room for the outline of the focus, which the scrolling would cut.
        py: 0.5,
      }}
    >
      {TABS.filter(({ needs }) => may(needs)).map(({ to, label }) => (
        <ButtonBase
          key={to}
          component={NavLink}
          to={to}
          end={to === '/contacts'}
          sx={{
            px: 1.5,
            py: 0.75,
            borderRadius: '8px',
            typography: 'body2',
            fontWeight: 620,
            flexShrink: 0,
            whiteSpace: 'nowrap',
            color: 'text.secondary',
            '&:hover': { color: 'text.primary' },
            '&.active': { bgcolor: 'sunken', color: 'text.primary' },
          }}
        >
          {label}
        </ButtonBase>
      ))}
    </Box>
  );
}

interface ContactsFrameProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Every page of the contacts: the tabs above its title. */
export function ContactsFrame(props: ContactsFrameProps) {
  return <Page {...props} above={<ContactsTabs />} />;
}
