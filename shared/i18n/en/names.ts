export const names = {
  hide: 'Hide names',
  show: 'Show names',
  hidden: 'Names are hidden.',
  mayRemain: 'Others may remain: pet names, numbers, addresses, pictures and opened files. A field shows its text while you are in it; papers are printed in full.',
  key: 'hide or show names',
} as const;
