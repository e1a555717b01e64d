import classes from './party-mark.module.css';

export type MarkColour = 'teal' | 'orange' | 'violet' | 'cyan' | 'pink' | 'lime' | 'blue' | 'red';
export type MarkShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'hexagon' | 'star' | 'cross';

/** Outlines in a 24 by 24 field, each with room for a letter in its middle. */
const shapePaths: { readonly [Shape in MarkShape]: string } = {
  circle: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z',
  square: 'M4 2.5h16a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5h-16a1.5 1.5 0 0 1-1.5-1.5v-16a1.5 1.5 0 0 1 1.5-1.5z',
  triangle: 'M12 .8l11.6 21.4h-23.2z',
  diamond: 'M12 .3l11.7 11.7l-11.7 11.7l-11.7-11.7z',
  pentagon: 'M12 .8l11.5 8.5l-4.4 13.6h-14.2l-4.4-13.6z',
  hexagon: 'M6.2 1.6h11.6l5.8 10.4l-5.8 10.4h-11.6l-5.8-10.4z',
  star: 'M12 .2l2.9 4.5l5.3-.9l-.9 5.3l4.5 2.9l-4.5 2.9l.9 5.3l-5.3-.9l-2.9 4.5l-2.9-4.5l-5.3.9l.9-5.3l-4.5-2.9l4.5-2.9l-.9-5.3l5.3.9z',
  cross: 'M7 1h10v6h6v10h-6v6h-10v-6h-6v-10h6z',
};

type PartyMarkProps = {
  readonly mark: { readonly letter: string; readonly colour: MarkColour; readonly shape: MarkShape };
  /** Accessible name; leave out where the name stands beside the mark. */
  readonly name?: string | undefined;
  readonly size?: number | undefined;
  /** Printed hollow, or a party that has left. */
  readonly hollow?: boolean | undefined;
};

/** One colour, one letter and one shape per party, the same everywhere. */
export function PartyMark({ mark, name, size = 24, hollow = false }: PartyMarkProps) {
  return (
    <svg
      className={classes['mark']}
      data-colour={mark.colour}
      data-hollow={hollow || undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role={name ? 'img' : undefined}
      aria-label={name}
      aria-hidden={name ? undefined : true}
    >
      <path d={shapePaths[mark.shape]} />
      <text x="12" y={mark.shape === 'triangle' ? 18.6 : 16.3} textAnchor="middle" fontSize={mark.letter.length > 1 ? 9 : 12}>
        {mark.letter}
      </text>
    </svg>
  );
}
