import { CircleAlert, Minus, PencilLine, Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { House } from '../../../shared/contract/house';
import { hasMessage } from '../../say/message-id';
import { moneyFigures } from '../../say/money';
import { listText } from '../../say/number';
import { tableName } from '../../say/place';
import { refusalText } from '../../say/refusal';
import { useSay } from '../../say/use-say';
import buttons from '../../ui/button.module.css';
import { type Change, compare } from './compare';
import styles from './exchange.module.css';
import type { FileProblem, FileRead } from './read';

const ICONS = { added: Plus, changed: PencilLine, removed: Minus } as const;
const SHOWN = 200;

type Props = {
  file: string;
  now: House;
  read: FileRead;
  onApply(): void;
  onCancel(): void;
};

/** Shows what an import would change, or why it cannot be taken; nothing has changed yet. */
export function Preview({ file, now, read, onApply, onCancel }: Props) {
  const changes = read.ok ? compare(now, read.house) : [];
  const say = useSay();
  const title = !read.ok
    ? say('exchange.wrong', { file, count: read.problems.length })
    : changes.length === 0
      ? say('exchange.same', { file })
      : say('exchange.preview', { file });
  return (
    <section className={styles.preview} aria-label={title}>
      <div role={read.ok ? 'status' : 'alert'}>
        <h3 dir="auto">
          {!read.ok && <CircleAlert aria-hidden="true" />}
          {title}
        </h3>
      </div>
      {changes.length > 0 && <Counts changes={changes} />}
      <div className={styles.buttons}>
        {changes.length > 0 && (
          <button type="button" className={buttons.primary} onClick={onApply}>
            {say('exchange.apply')}
          </button>
        )}
        <button type="button" className={buttons.plain} onClick={onCancel}>
          {say('exchange.cancel')}
        </button>
      </div>
      {read.ok ? <Changes changes={changes} /> : <Problems problems={read.problems} />}
    </section>
  );
}

function Counts({ changes }: { changes: readonly Change[] }) {
  const intl = useIntl();
  return (
    <p className={styles.counts}>
      {(['added', 'changed', 'removed'] as const).map((how) => {
        const Icon = ICONS[how];
        const count = changes.filter((change) => change.how === how).length;
        return (
          <span key={how} data-none={count === 0}>
            <Icon aria-hidden="true" />
            {intl.formatMessage({ id: `count.${how}` }, { count })}
          </span>
        );
      })}
    </p>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const intl = useIntl();
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.slice(0, SHOWN).map(({ how, type, name, was, price, parts = [] }) => {
        const Icon = ICONS[how];
        return (
          <li key={`${how} ${type} ${name} ${was ?? ''}`}>
            <Icon aria-label={intl.formatMessage({ id: `how.${how}` })} />
            <span className={styles.what}>{intl.formatMessage({ id: `what.${type}` })}</span>
            <b dir="auto">{nameOf(type, name)}</b>
            {was !== undefined && (
              <span dir="auto">{intl.formatMessage({ id: 'change.was' }, { was })}</span>
            )}
            {parts.length > 0 && (
              <span className={styles.parts}>
                {listText(
                  intl,
                  parts.map((part) => said(`part.${part}`, part)),
                )}
              </span>
            )}
            {price && (
              <span>
                {intl.formatMessage(
                  { id: 'change.price' },
                  { from: moneyFigures(intl, price.from), to: moneyFigures(intl, price.to) },
                )}
              </span>
            )}
          </li>
        );
      })}
      {changes.length > SHOWN && (
        <li>{intl.formatMessage({ id: 'exchange.more' }, { count: changes.length - SHOWN })}</li>
      )}
    </ul>
  );

  function nameOf(type: Change['type'], name: string): string {
    if (type === 'order') return said(`what.${name}`, name);
    return type === 'setting' ? said(`setting.${name}`, name) : name;
  }

  /** The word for a name of the contract; a name that this version does not know is shown as it is. */
  function said(id: string, name: string): string {
    return hasMessage(intl, id) ? intl.formatMessage({ id }) : name;
  }
}

export function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const intl = useIntl();
  const said = (values: Record<string, string | number> = {}) =>
    values.table === undefined
      ? values
      : { ...values, name: tableName(intl, String(values.table)) };
  const placeOf = ({ row, field }: FileProblem): string =>
    [row === undefined ? undefined : intl.formatMessage({ id: 'row' }, { row }), field]
      .filter((part) => part !== undefined && part !== '')
      .join(', ');
  return (
    <ul className={styles.changes} aria-label={intl.formatMessage({ id: 'exchange.problems' })}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={JSON.stringify(problem)}>
          <b>{placeOf(problem)}</b>
          <span dir="auto">
            {problem.type === 'refused'
              ? refusalText(intl, problem.error)
              : intl.formatMessage({ id: `problem.${problem.type}` }, said(problem.values))}
          </span>
        </li>
      ))}
      {problems.length > SHOWN && (
        <li>{intl.formatMessage({ id: 'exchange.more' }, { count: problems.length - SHOWN })}</li>
      )}
    </ul>
  );
}
