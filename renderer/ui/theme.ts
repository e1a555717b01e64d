// Warm paper and ink, one accent. Variables of this theme stand in theme-variables.css (made by build/theme-variables.mjs),
// because our content security policy lets no style be written at run time.
import { createTheme, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME, type ConvertCSSVariablesInput, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = ['#fbf0e8', '#f3ddcc', '#e8bf9f', '#dea476', '#d99564', '#bf7440', '#a9602f', '#8a4b22', '#73401f', '#5a3117'];
const gray: MantineColorsTuple = ['#f7f2e9', '#f0e9dd', '#e5dccd', '#d6ccbb', '#8f8676', '#6f6759', '#625b4f', '#4d473e', '#38332c', '#22201c'];
const dark: MantineColorsTuple = ['#ece5da', '#d8d0c3', '#b3a999', '#a1978a', '#766d61', '#3a352e', '#292520', '#1c1916', '#151310', '#0e0d0b'];

const fontFamily = "'Noto Sans', sans-serif";

export const theme = createTheme({
  white: '#fffdf9',
  black: '#22201c',
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark },
  fontFamily,
  fontFamilyMonospace: "'Noto Sans', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.5' },
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  headings: {
    fontFamily: "'Noto Serif', serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Locking the page's scroll writes a style element, which our content security policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 } }, allowDeselect: false } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});

/** Every CSS variable of the theme: what Mantine would otherwise write into a style element. */
export function themeVariables(): ConvertCSSVariablesInput {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  Object.assign(variables.light, {
    '--mantine-color-body': '#faf6ee',
    '--mantine-color-error': '#a3231b',
    '--mantine-color-default-hover': 'var(--mantine-color-gray-1)',
  });
  Object.assign(variables.dark, {
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-bright': 'var(--mantine-color-dark-0)',
    '--mantine-color-default-color': 'var(--mantine-color-dark-0)',
  });
  return variables;
}
