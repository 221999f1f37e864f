import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import i18n from '@renderer/i18n/i18n';

/** Deep teal: calm on screen, dark enough to print. */
const teal: MantineColorsTuple = [
  '#edf6f5',
  '#d7eae8',
  '#aed5d1',
  '#82beb8',
  '#5ba7a1',
  '#3d918b',
  '#2a7a75',
  '#1f6661',
  '#17524e',
  '#0e3d3a',
];

/** Greys with a breath of green, so that the accent does not stand alone. Step 6 passes AA on step 0. */
const gray: MantineColorsTuple = [
  '#f7f8f7',
  '#eff1f0',
  '#e4e7e5',
  '#d5d9d7',
  '#bcc2bf',
  '#949c99',
  '#5f6966',
  '#49524f',
  '#343b39',
  '#1f2624',
];

/** What is grave or cannot be undone; step 7 is the colour of `berat` and carries white text. */
const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fce8e6',
  '#f6bcb8',
  '#ee908a',
  '#e3675f',
  '#d54d45',
  '#c23b34',
  '#ab2a25',
  '#8c211d',
  '#6e1916',
];

const dark: MantineColorsTuple = [
  '#e1e6e5',
  '#bac3c1',
  '#9ba6a4',
  '#76817f',
  '#3c4446',
  '#2f3638',
  '#23292a',
  '#191e1f',
  '#141819',
  '#0f1213',
];

/** Everything that makes the look: one accent, one type scale, an 8 px grid, light and dark. */
export const theme = createTheme({
  colors: { teal, gray, red, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.45' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Paper: { defaultProps: { radius: 'lg' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Modal: { defaultProps: { centered: true, radius: 'lg' } },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': i18n.t('common.showOrHide') } },
    },
    Input: { styles: { input: { fontSize: 14 } } },
    InputWrapper: {
      styles: {
        label: { fontSize: 14, fontWeight: 500, marginBottom: 4 },
        description: { fontSize: 12.5, marginBottom: 6 },
        error: { fontSize: 12.5 },
      },
    },
    SegmentedControl: { styles: { label: { fontWeight: 500 } } },
    Radio: { styles: { label: { fontSize: 14 } } },
    Checkbox: { styles: { label: { fontSize: 14 } } },
    Switch: { styles: { label: { fontSize: 14 } } },
  },
});

/**
 * Names for what a colour is for; components use these, never a shade. Severity has a word beside it wherever it
 * is shown, so the colours only support.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-placeholder': gray[5],
    '--mantine-color-error': '#ab2a25',
    '--rujuk-surface': '#fbfbfa',
    '--rujuk-raised': '#ffffff',
    '--rujuk-sunken': '#f3f5f4',
    '--rujuk-line': '#e3e7e5',
    '--rujuk-ink': '#1f2624',
    '--rujuk-ink-soft': '#5a6461',
    '--rujuk-accent': teal[7],
    '--rujuk-accent-soft': teal[0],
    '--rujuk-mild': '#46617a',
    '--rujuk-mild-soft': '#e8eef4',
    '--rujuk-moderate': '#8a5300',
    '--rujuk-moderate-soft': '#fdf1da',
    '--rujuk-severe': '#ab2a25',
    '--rujuk-severe-soft': '#fce8e6',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-placeholder': dark[3],
    '--mantine-color-error': '#f39a93',
    '--mantine-color-teal-light': '#1c3a38',
    '--mantine-color-teal-light-hover': '#224643',
    '--mantine-color-teal-light-color': teal[2],
    '--rujuk-surface': '#151a1b',
    '--rujuk-raised': '#1d2425',
    '--rujuk-sunken': '#1a2021',
    '--rujuk-line': '#2b3233',
    '--rujuk-ink': '#e1e6e5',
    '--rujuk-ink-soft': '#9ba6a4',
    '--rujuk-accent': teal[3],
    '--rujuk-accent-soft': '#17302e',
    '--rujuk-mild': '#a9c0d6',
    '--rujuk-mild-soft': '#1f2b36',
    '--rujuk-moderate': '#ecba62',
    '--rujuk-moderate-soft': '#33280f',
    '--rujuk-severe': '#f39a93',
    '--rujuk-severe-soft': '#3a1c1b',
  },
});
