export const names = {
  hide: 'Hide names',
  show: 'Show names',
  hidden: 'Names are hidden.',
  mayRemain: 'Other names, pet names, pictures and opened files, and words that give a person away, may remain. A field that is being edited shows its text. Papers are printed in full.',
  key: 'Hide or show names',
} as const;
