import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { wordsOf } from '../../../shared/domain/folded-text';
import type { Until } from '../../../shared/views/eighty-six';
import { useHouse } from '../../state/hooks';
import { useDraft } from '../orders/use-drafts';
import { Dishes, type Section } from './dishes';
import { EightySix } from './eighty-six';
import { Ingredients } from './ingredients';
import { MenuBar } from './menu-bar';
import styles from './menu-panel.module.css';
import { NextPlace } from './next-place';
import { OffMenu } from './off-menu';
import { OutList } from './out-list';
import { searchMenu } from './search';
import { useAddDish } from './use-add-dish';

type Mode = 'order' | 'off-menu' | 'eighty-six';

/** The menu by category or by search; a tap adds to the chit, or in the 86 mode marks a dish. */
export function MenuPanel() {
  const { house } = useHouse();
  const intl = useIntl();
  const isWide = useWide();
  const [category, setCategory] = useState<{ name: string | undefined; asked: number }>({
    name: house.menu.categories[0],
    asked: 0,
  });
  const [question, setQuestion] = useState('');
  const { id: draftId } = useDraft();
  const [orderId, setOrderId] = useState(draftId);
  if (orderId !== draftId) {
    // Another order begins at the top of the menu; within an order one stays where one is.
    setOrderId(draftId);
    setCategory({ name: house.menu.categories[0], asked: 0 });
    setQuestion('');
  }
  const [mode, setMode] = useState<Mode>('order');
  const [marked, setMarked] = useState<string>();
  const [until, setUntil] = useState<Until>('day-turn');
  const addDish = useAddDish();
  const addAndChange = useAddDish({ thenChange: true });
  const asked = useDeferredValue(question);
  const isSearch = asked.trim() !== '';
  const all = useMemo(
    () =>
      house.menu.categories.map((name) => ({
        name,
        dishes: house.menu.items.filter((item) => item.category === name),
      })),
    [house.menu],
  );
  // Falls back to the first category if the manager renamed or removed the chosen one.
  const shown = all.find(({ name }) => name === category.name)?.name ?? all[0]?.name;
  const sections: Section[] = isSearch
    ? [{ name: undefined, dishes: searchMenu(house.menu.items, asked) }]
    : isWide
      ? all
      : all.filter(({ name }) => name === shown);
  const isMarking = mode === 'eighty-six';

  function toggle(next: Mode): void {
    setMode(mode === next ? 'order' : next);
    setMarked(undefined);
    setUntil('day-turn');
  }

  return (
    <div className={styles.panel}>
      <MenuBar
        question={question}
        onAsk={setQuestion}
        onEnter={() => {
          // The deferred value may be a letter behind, but Enter means the typed text.
          const [first] = searchMenu(house.menu.items, question);
          if (first && mode === 'order') addDish(first);
          if (first && isMarking) setMarked(first.id);
        }}
        mode={mode}
        onMode={toggle}
      />
      {mode === 'off-menu' && <OffMenu onDone={() => setMode('order')} />}
      {isMarking && (
        <>
          <EightySix
            menuItemId={marked}
            until={until}
            onUntil={setUntil}
            onDone={() => toggle('eighty-six')}
          />
          <Ingredients words={wordsOf(asked)} until={until} />
          <OutList chosen={marked} onChoose={setMarked} />
        </>
      )}
      <nav aria-label={intl.formatMessage({ id: 'menu.categories' })} className={styles.categories}>
        {house.menu.categories.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.category}
            aria-current={!isSearch && name === shown}
            onClick={() => {
              setCategory({ name, asked: category.asked + 1 });
              setQuestion('');
            }}
          >
            <bdi>{name}</bdi>
          </button>
        ))}
      </nav>
      <Dishes
        sections={sections}
        show={category}
        marking={isMarking}
        chosen={marked}
        onTap={isMarking ? (dish) => setMarked(dish.id) : addDish}
        onHold={isMarking ? (dish) => setMarked(dish.id) : addAndChange}
        empty={
          isSearch
            ? intl.formatMessage({ id: 'menu.notFound' }, { question: asked.trim() })
            : intl.formatMessage({ id: 'menu.empty' })
        }
      />
      {mode === 'order' && <NextPlace />}
    </div>
  );
}

const query = (): MediaQueryList | undefined => window.matchMedia?.('(min-width: 100rem)');

function subscribe(listener: () => void): () => void {
  const list = query();
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
}

/** True if there is room for the whole menu under headings, instead of one category. */
const useWide = (): boolean => useSyncExternalStore(subscribe, () => !!query()?.matches);
