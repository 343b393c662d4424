import { styled, type CSSObject, type Theme } from '@mui/material/styles';
import { Link } from 'react-router';

const look = ({ theme }: { theme: Theme }): CSSObject => ({
  color: theme.vars?.palette.primary.main,
  fontWeight: 600,
  textUnderlineOffset: 3,
  textDecorationThickness: 1,
});

export const TextLink = styled(Link)(look);

/** To what is not a page of the dashboard. */
export const PlainLink = styled('a')(look);
