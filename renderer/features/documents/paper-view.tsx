// A paper on screen: the same blocks and classes as in print (electron/documents/render-html.ts); sentences open for editing.
import type { KeyboardEvent, ReactNode } from 'react';
import type { PaperBlock, PaperCell, PaperDocument, PaperLeaf, PaperRun, SentenceMark, SignatureBlock } from '#shared/domain/paper.ts';
// oxlint-disable-next-line import/no-unassigned-import -- the sheet of papers, with classes of its own
import '#renderer/paper/paper.css';
import classes from './paper-view.module.css';

type PaperViewProps = {
  readonly paper: PaperDocument;
  readonly label: string;
  /** What a sentence can be asked to do; absent on a frozen paper. */
  readonly onSentence?: ((mark: SentenceMark) => void) | undefined;
  readonly sentenceLabel: (mark: SentenceMark) => string;
};

export function PaperView({ paper, label, onSentence, sentenceLabel }: PaperViewProps) {
  const runs = (all: readonly PaperRun[]): ReactNode => <Runs runs={all} onSentence={onSentence} sentenceLabel={sentenceLabel} />;
  return (
    <div className={classes['desk']}>
      <article className={classes['sheet']} aria-label={label}>
        {paper.margin.draftMark ? <p className={classes['mark']}>{paper.margin.draftMark}</p> : null}
        <div className={`paper paper-${paper.kind}`} data-languages={paper.languages}>
          {/* A paper is shown anew as a whole: its blocks have no names of their own. */}
          {paper.blocks.map((block, index) => (
            <Block key={index} block={block} runs={runs} />
          ))}
        </div>
        {paper.margin.fingerprint ? <p className={classes['mark']}>{`SHA-256: ${paper.margin.fingerprint}`}</p> : null}
      </article>
    </div>
  );
}

type ShowRuns = (runs: readonly PaperRun[]) => ReactNode;

function Block({ block, runs }: { readonly block: PaperBlock; readonly runs: ShowRuns }) {
  if (block.type !== 'columns') return <Leaf leaf={block} runs={runs} />;
  const side = (leaves: readonly PaperLeaf[]) => (
    <div className="paper-side" lang={languageOf(leaves)}>
      {leaves.map((leaf, index) => (
        <Leaf key={index} leaf={leaf} runs={runs} />
      ))}
    </div>
  );
  return (
    <div className="paper-columns">
      {side(block.left)}
      {side(block.right)}
    </div>
  );
}

const languageOf = ([first]: readonly PaperLeaf[]): string | undefined => (first && 'language' in first ? first.language : undefined);

function Leaf({ leaf, runs }: { readonly leaf: PaperLeaf; readonly runs: ShowRuns }) {
  switch (leaf.type) {
    case 'title':
      return <h2 className="paper-title" lang={leaf.language}>{runs(leaf.runs)}{leaf.number ? <span className="paper-title-number">{leaf.number}</span> : null}</h2>;
    case 'place-and-date':
      return <p className="paper-place-and-date" lang={leaf.language}><span>{runs(leaf.place)}</span> <span>{runs(leaf.date)}</span></p>;
    case 'heading':
      return <h3 className="paper-heading" lang={leaf.language}>{leaf.number} {runs(leaf.runs)}</h3>;
    case 'clause':
      return <p className="paper-clause" lang={leaf.language}><span className="paper-number">{leaf.number}</span> {runs(leaf.runs)}</p>;
    case 'paragraph':
      return <p className="paper-paragraph" lang={leaf.language}>{runs(leaf.runs)}</p>;
    case 'notice':
      return <p className="paper-notice" lang={leaf.language}>{runs(leaf.runs)}</p>;
    case 'fields':
      return (
        <div className="paper-fields" lang={leaf.language}>
          {leaf.title ? <h4 className="paper-fields-title">{leaf.title}</h4> : null}
          <dl>
            {leaf.rows.map(({ label, runs: value }, index) => (
              <div key={index} className="paper-field"><dt>{label}</dt> <dd>{runs(value)}</dd></div>
            ))}
          </dl>
        </div>
      );
    case 'table':
      return <Table leaf={leaf} runs={runs} />;
    case 'signatures':
      return <div className="paper-signatures">{leaf.blocks.map((block, index) => <Signature key={index} block={block} />)}</div>;
    case 'legend':
      // Only meeting notes have one, and they are printed unseen.
      return null;
  }
}

function Table({ leaf: { columns, rows, language }, runs }: { readonly leaf: PaperLeaf & { type: 'table' }; readonly runs: ShowRuns }) {
  const cell = ({ paragraphs }: PaperCell): ReactNode => paragraphs.map((paragraph, index) => <p key={index}>{runs(paragraph)}</p>);
  return (
    <table className="paper-table" lang={language}>
      <colgroup>{columns.map(({ width }, index) => <col key={index} className={`paper-column-${width}`} />)}</colgroup>
      <thead><tr>{columns.map(({ label, align }, index) => <th key={index} scope="col" className={`paper-${align}`}>{label}</th>)}</tr></thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>{cells.map((each, index) => <td key={index} className={`paper-${columns[index]?.align ?? 'start'}`}>{cell(each)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Signature({ block: { roles, names, details, lines } }: { readonly block: SignatureBlock }) {
  return (
    <section className="paper-signature">
      <p className="paper-signature-role">{[...new Set(roles)].join(' / ')}</p>
      {names.map((name, index) => <p key={index} className="paper-signature-name">{name}</p>)}
      {details.map((detail, index) => <p key={index} className="paper-signature-detail">{detail}</p>)}
      {lines.map(({ label, value }, index) => (
        <p key={index} className="paper-signature-line"><span className="paper-signature-label">{label}</span> <span className="paper-signature-rule">{value}</span></p>
      ))}
    </section>
  );
}

type RunsProps = { readonly runs: readonly PaperRun[]; readonly onSentence: PaperViewProps['onSentence']; readonly sentenceLabel: PaperViewProps['sentenceLabel'] };

/** Runs of one sentence stand together, as one thing to open. */
function Runs({ runs, onSentence, sentenceLabel }: RunsProps) {
  const groups: { mark: SentenceMark | null; runs: PaperRun[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.mark !== null && run.sentence !== null && last.mark.id === run.sentence.id) last.runs.push(run);
    else groups.push({ mark: run.sentence, runs: [run] });
  }
  return groups.map(({ mark, runs: own }, index) => {
    const text = own.map((run, at) => <Run key={at} run={run} />);
    if (!mark || !onSentence || mark.id.startsWith('added.')) return <span key={index}>{text}</span>;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onSentence(mark);
    };
    return (
      <span key={index} role="button" tabIndex={0} className={classes['sentence']} data-standing={mark.standing} data-edited={mark.isEdited || undefined} data-sentence={mark.id} title={sentenceLabel(mark)} onClick={() => onSentence(mark)} onKeyDown={onKeyDown}>
        {text}
      </span>
    );
  });
}

function Run({ run: { text, looks } }: { readonly run: PaperRun }) {
  if (looks.includes('blank')) return <span className="paper-blank">{'_'.repeat(16)}</span>;
  if (looks.includes('strong')) return <strong>{text}</strong>;
  if (looks.includes('emphasis')) return <em>{text}</em>;
  return looks.includes('quiet') ? <span className="paper-quiet">{text}</span> : text;
}
