import { ArrowLeft, PencilLine, Plus, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import buttons from '../../ui/button.module.css';
import type { FormState } from '../form/use-form';
import type { Form, Kind } from '../kinds/kind';
import { useOffice } from '../state';
import { NEW } from './keys';
import styles from './list-page.module.css';
import { draftKeyOf, ThingForm } from './thing-form';

type Props<T extends object, F extends Form> = {
  kind: Kind<T, F>;
  /** The label of a row, if the name alone is ambiguous. */
  labelOf?(thing: T): string;
  /** Extra content of a row, next to the name. */
  aside?(thing: T): ReactNode;
  /** The heading of a thing; `groups` is the order of the headings. */
  groupOf?(thing: T): string;
  groups?: readonly string[];
  /** Other entries that open something else than a form. */
  others?: readonly { key: string; text: string; open: ReactNode }[];
  children(form: FormState<F>): ReactNode;
};

/** Every thing of a kind on the left, the form of one of them on the right. */
export function ListPage<T extends object & { name: string }, F extends Form>(props: Props<T, F>) {
  const { kind, labelOf, aside, groupOf = () => '', groups = [''], others = [], children } = props;
  const { house } = useHouse();
  const { selected, select, drafts } = useOffice();
  const [question, setQuestion] = useState('');
  const say = useSay();
  const open = selected[kind.name];
  const words = wordsOf(question);
  const found = kind.all(house).filter((thing) => isFound(words, [thing.name, groupOf(thing)]));
  const other = others.find(({ key }) => key === open);
  const orphans = Object.keys(drafts).filter((key) => isOrphan(key));

  return (
    <div className={styles.page} data-open={open !== undefined}>
      <section className={styles.list} aria-label={say(`page.${kind.name}`)}>
        <div className={styles.head}>
          <div className={styles.search}>
            <Search aria-hidden="true" />
            <input
              type="search"
              aria-label={say('list.search')}
              placeholder={say('list.search')}
              value={question}
              onChange={(event) => setQuestion(event.target.value)}
            />
          </div>
          <button type="button" className={buttons.primary} onClick={() => select(kind.name, NEW)}>
            <Plus aria-hidden="true" />
            {say(`${kind.name}.add`)}
          </button>
          {others.map(({ key, text }) => (
            <button
              key={key}
              type="button"
              className={buttons.plain}
              aria-pressed={open === key}
              onClick={() => select(kind.name, key)}
            >
              {text}
            </button>
          ))}
        </div>
        <div className={styles.rows}>
          {orphans.length > 0 && (
            <ul>{orphans.map((key) => row(key.slice(kind.name.length + 1), orphanName(key)))}</ul>
          )}
          {groups.map((group) => {
            const things = found.filter((thing) => groupOf(thing) === group);
            if (things.length === 0) return null;
            return (
              <div key={group}>
                {group !== '' && (
                  <h2 className={styles.group} dir="auto">
                    {group}
                  </h2>
                )}
                <ul>
                  {things.map((thing) =>
                    row(kind.keyOf(thing), labelOf?.(thing) ?? thing.name, aside?.(thing)),
                  )}
                </ul>
              </div>
            );
          })}
          {found.length === 0 && (
            <p className={styles.empty}>
              {say(words.length === 0 ? `${kind.name}.none` : 'list.notFound', { question })}
            </p>
          )}
        </div>
      </section>
      <div className={styles.detail}>
        {open !== undefined && (
          <button
            type="button"
            className={`${buttons.quiet} ${styles.back}`}
            onClick={() => select(kind.name, undefined)}
          >
            <ArrowLeft aria-hidden="true" />
            {say(`page.${kind.name}`)}
          </button>
        )}
        {other?.open ??
          (open === undefined ? (
            <p className={styles.empty}>{say(`${kind.name}.choose`)}</p>
          ) : (
            <ThingForm key={open} kind={kind} selected={open}>
              {children}
            </ThingForm>
          ))}
      </div>
    </div>
  );

  function row(key: string, name: string, beside?: ReactNode) {
    const isEdited = Object.hasOwn(drafts, draftKeyOf(kind, key));
    return (
      <li key={key}>
        <button
          type="button"
          className={styles.row}
          aria-current={open === key}
          onClick={() => select(kind.name, key)}
        >
          <span className={styles.name} dir="auto">
            {name}
          </span>{' '}
          {isEdited && (
            <span className={styles.edited}>
              <PencilLine aria-hidden="true" />
              {say('edited')}
            </span>
          )}
          {beside !== undefined && <span className={styles.aside}>{beside}</span>}
        </button>
      </li>
    );
  }

  /** True for an unsaved edit of a thing that is new or no longer exists. */
  function isOrphan(draftKey: string): boolean {
    const [name, ...rest] = draftKey.split(':');
    const key = rest.join(':');
    return name === kind.name && !kind.all(house).some((thing) => kind.keyOf(thing) === key);
  }

  function orphanName(draftKey: string): string {
    const value = drafts[draftKey]?.value as { name?: unknown } | undefined;
    const name = typeof value?.name === 'string' ? value.name.trim() : '';
    return name === '' ? say(`${kind.name}.new`) : name;
  }
}
