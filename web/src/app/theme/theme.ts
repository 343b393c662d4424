import { createTheme } from '@mui/material/styles';
import { dark, light } from './palette.js';

const sans = 'Figtree, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
export const mono =
  'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace';

export const MODE_KEY = 'gallant.mode';

/** CSS variables for both schemes at once, so switching repaints without rendering; `public/color-mode.js` sets the first one. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-mode' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: sans,
    fontSize: 14,
    h1: {
      fontSize: 'clamp(1.55rem, 1.2rem + 1.3vw, 2rem)',
      fontWeight: 680,
      letterSpacing: '-0.022em',
      lineHeight: 1.15,
    },
    h2: { fontSize: '1.1rem', fontWeight: 650, letterSpacing: '-0.01em', lineHeight: 1.3 },
    h3: { fontSize: '0.95rem', fontWeight: 650, lineHeight: 1.35 },
    body1: { fontSize: '0.95rem', lineHeight: 1.55 },
    body2: { fontSize: '0.865rem', lineHeight: 1.5 },
    caption: { fontSize: '0.785rem', lineHeight: 1.4 },
    overline: { fontSize: '0.715rem', fontWeight: 650, letterSpacing: '0.07em', lineHeight: 1.5 },
    button: { fontWeight: 620, textTransform: 'none', fontSize: '0.9rem', letterSpacing: 0 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
        '::selection': { background: '#e9a23b', color: '#241703' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme: t }) => ({
          fontFamily: 'inherit',
          '&.Mui-focusVisible': { outline: `2px solid ${t.vars.palette.accent.main}`, outlineOffset: 2 },
        }),
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { borderRadius: 9, minHeight: 40, paddingInline: 16 },
        sizeSmall: { minHeight: 32, paddingInline: 11, fontSize: '0.84rem' },
        outlined: ({ theme: t }) => ({
          borderColor: t.vars.palette.divider,
          background: t.vars.palette.background.paper,
        }),
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme: t }) => ({ background: t.vars.palette.background.paper, borderRadius: 9 }),
        input: ({ theme: t }) => ({
          '&::placeholder': { color: t.vars.palette.text.secondary, opacity: 0.88 },
        }),
      },
    },
    MuiDialog: {
      styleOverrides: {
        paper: {
          borderRadius: 16,
          '@media (max-width: 599.95px)': {
            margin: 16,
            width: 'calc(100% - 32px)',
            maxHeight: 'calc(100% - 32px)',
          },
        },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontWeight: 670, fontSize: '1.15rem', paddingTop: 22 } } },
    MuiDialogActions: {
      styleOverrides: {
        root: { padding: '12px 24px 20px', '& .MuiButton-root': { whiteSpace: 'nowrap', flexShrink: 0 } },
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 560, borderRadius: 8 } } },
    MuiLinearProgress: {
      styleOverrides: { root: ({ theme: t }) => ({ background: t.vars.palette.sunken }) },
    },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { background: 'rgb(8 22 17 / 0.5)' } } },
    },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiAlert: { styleOverrides: { root: { borderRadius: 10, alignItems: 'center' } } },
    MuiTableCell: {
      styleOverrides: {
        head: ({ theme: t }) => ({
          color: t.vars.palette.text.secondary,
          fontSize: '0.785rem',
          fontWeight: 600,
          paddingBlock: 10,
        }),
        root: ({ theme: t }) => ({ borderColor: t.vars.palette.divider }),
      },
    },
  },
});
