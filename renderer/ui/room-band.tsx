import type { ReactNode } from 'react';
import { PartyMark } from './party-mark.tsx';
import type { MarkColour, MarkShape } from './party-mark.tsx';
import classes from './room-band.module.css';

type RoomBandProps = {
  /** Who is in the room, in the order of their letters. */
  readonly parties: readonly { readonly id: string; readonly name: string; readonly mark: { readonly letter: string; readonly colour: MarkColour; readonly shape: MarkShape } }[];
  /** What kind of room: "Alone with A", "Joint meeting". */
  readonly title: string;
  /** Timer and the way out. */
  readonly children?: ReactNode;
};

/** Runs along the top of the window while a meeting's room is open: whose room it is can be seen from across the table. One row: a long name is cut and said in full to the pointer. */
export function RoomBand({ parties, title, children }: RoomBandProps) {
  const only = parties.length === 1 ? parties[0] : undefined;
  return (
    <section aria-label={title} className={classes['band']} data-colour={only?.mark.colour ?? 'joint'}>
      <div className={classes['names']}>
        <strong className={classes['title']} title={title}>
          {title}
        </strong>
        {parties.map((party) => (
          <span key={party.id} className={classes['party']}>
            <PartyMark mark={party.mark} size={26} />
            <span className={classes['name']} title={party.name}>
              {party.name}
            </span>
          </span>
        ))}
      </div>
      {children ? <div className={classes['side']}>{children}</div> : null}
    </section>
  );
}
