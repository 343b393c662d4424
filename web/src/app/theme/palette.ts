import type { PaletteOptions } from '@mui/material/styles';
import type { MessageState } from '../../gql/graphql.js';

/** The colour of each state of a message, the same wherever it is drawn. Delivered is the brand's own green. */
export type StateColors = Record<Lowercase<MessageState>, string>;

declare module '@mui/material/styles' {
  /** `theme.vars` is there, since the theme is made of CSS variables. */
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette {
    state: StateColors;
    accent: { main: string; contrastText: string };
    rail: { background: string; text: string; quiet: string; active: string };
    sunken: string;
  }
  interface PaletteOptions {
    state?: StateColors;
    accent?: { main: string; contrastText: string };
    rail?: { background: string; text: string; quiet: string; active: string };
    sunken?: string;
  }
}

const saffron = { main: '#e9a23b', contrastText: '#241703' };

export const light: PaletteOptions = {
  primary: { main: '#0b5d4e', dark: '#08473c', light: '#2c7d6d', contrastText: '#ffffff' },
  secondary: { main: '#4a5650', contrastText: '#ffffff' },
  error: { main: '#b3261e', contrastText: '#ffffff' },
  warning: { main: '#96590a', contrastText: '#ffffff' },
  success: { main: '#0f7a5a', contrastText: '#ffffff' },
  info: { main: '#2b6a9b', contrastText: '#ffffff' },
  background: { default: '#f6f4ee', paper: '#ffffff' },
  text: { primary: '#14211c', secondary: '#56625c', disabled: '#98a19b' },
  divider: '#e4e0d5',
  accent: saffron,
  sunken: '#efece3',
  rail: { background: '#0b2a23', text: '#f1f5ef', quiet: '#a5bab0', active: '#17443a' },
  state: {
    queued: '#b9b4a6',
    sending: '#8aa6bd',
    sent: '#3a7fb5',
    delivered: '#12805f',
    undelivered: '#dd7433',
    failed: '#c02f3f',
    expired: '#a87a2f',
    unknown: '#7b60b0',
    cancelled: '#878c88',
  },
};

export const dark: PaletteOptions = {
  primary: { main: '#5ccbaa', dark: '#3aa888', light: '#8adcc4', contrastText: '#05231b' },
  secondary: { main: '#b3c0b9', contrastText: '#0d1412' },
  error: { main: '#ff8a80', contrastText: '#2b0504' },
  warning: { main: '#f0b860', contrastText: '#2a1a02' },
  success: { main: '#5ccbaa', contrastText: '#05231b' },
  info: { main: '#7fb8e6', contrastText: '#04192a' },
  background: { default: '#0d1412', paper: '#141d1a' },
  text: { primary: '#e9efea', secondary: '#9dada4', disabled: '#5f6d66' },
  divider: '#25322d',
  accent: saffron,
  sunken: '#0f1815',
  rail: { background: '#0a100e', text: '#e9efea', quiet: '#8fa197', active: '#1a2a25' },
  state: {
    queued: '#5d6963',
    sending: '#6f8da6',
    sent: '#62a9de',
    delivered: '#3fbf95',
    undelivered: '#f08f56',
    failed: '#f0647a',
    expired: '#cfa157',
    unknown: '#ae94e4',
    cancelled: '#7d8983',
  },
};
