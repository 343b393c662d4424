import { styled } from '@mui/material/styles';
import { Link } from 'react-router';

export const TextLink = styled(Link)(({ theme }) => ({
  color: theme.vars?.palette.primary.main,
  fontWeight: 600,
  textUnderlineOffset: 3,
  textDecorationThickness: 1,
}));
