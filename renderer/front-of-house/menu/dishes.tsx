import { useEffect, useRef } from 'react';
import type { MenuItem } from '../../../shared/contract/house';
import { DishGrid } from './dish-grid';
import styles from './dishes.module.css';

export type Section = { name: string | undefined; dishes: readonly MenuItem[] };

type Props = {
  sections: readonly Section[];
  /** The section to scroll to; `asked` changes with every tap, also on the same section. */
  show: { name: string | undefined; asked: number };
  marking: boolean;
  chosen: string | undefined;
  onTap(dish: MenuItem): void;
  onHold(dish: MenuItem): void;
  empty: string;
};

/** The dishes in sight: a category, a search result, or on a large screen every category. */
export function Dishes({ sections, show, empty, ...grid }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = [...(box.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset.category === show.name,
    );
    if (show.asked > 0) wanted?.scrollIntoView?.({ block: 'start' });
  }, [show]);
  if (sections.every(({ dishes }) => dishes.length === 0)) {
    return (
      <p className={styles.empty} role="status" dir="auto">
        {empty}
      </p>
    );
  }
  return (
    <div className={styles.dishes} ref={box}>
      {sections
        .filter(({ dishes }) => dishes.length > 0)
        .map(({ name, dishes }) => (
          <section key={name ?? ''} data-category={name} aria-label={name}>
            {sections.length > 1 && (
              <h2 className={styles.heading} dir="auto">
                {name}
              </h2>
            )}
            <DishGrid dishes={dishes} {...grid} />
          </section>
        ))}
    </div>
  );
}
