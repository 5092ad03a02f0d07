import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Position } from '../../../../shared/contract/house';
import type { Place, ZonePlan } from '../../../../shared/views/floor-plan';
import { usePlaceName } from '../../../say/place';
import styles from './arrange-zone.module.css';
import { Canvas, Spot } from './canvas';
import { useArrange } from './use-arrange';

const STEPS: Record<string, Position> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const FAST = 5;

/** A table that is being dragged, and the finger's offset from its middle, in percent. */
type Drag = { name: string; grip: Position };

/** The tables of a zone, which a person arranges by mouse, finger or arrow keys. */
export function ArrangeZone({ plan }: { plan: ZonePlan }) {
  const intl = useIntl();
  const where = usePlaceName();
  const canvas = useRef<HTMLUListElement>(null);
  const drag = useRef<Drag>(undefined);
  const { placeOf, move, putBack, drop } = useArrange(plan);

  /** The position of a pointer, in percent of the plan. */
  function at({ clientX, clientY }: PointerEvent): Position {
    const { left, top, width = 1, height = 1 } = canvas.current?.getBoundingClientRect() ?? {};
    return {
      x: ((clientX - (left ?? 0)) / width) * 100,
      y: ((clientY - (top ?? 0)) / height) * 100,
    };
  }

  function draggedTo({ table }: Place, event: PointerEvent): Position | undefined {
    if (drag.current?.name !== table.name) return undefined;
    const { grip } = drag.current;
    const finger = at(event);
    return { x: finger.x - grip.x, y: finger.y - grip.y };
  }

  const pointing = (place: Place) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!event.isPrimary || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const finger = at(event);
      const { x, y } = placeOf(place);
      drag.current = { name: place.table.name, grip: { x: finger.x - x, y: finger.y - y } };
    },
    onPointerMove(event: PointerEvent) {
      const to = draggedTo(place, event);
      if (to) move(place, to);
    },
    onPointerUp(event: PointerEvent) {
      const to = draggedTo(place, event);
      drag.current = undefined;
      if (to) drop(place, to);
    },
    onPointerCancel() {
      drag.current = undefined;
      putBack(place);
    },
  });

  const keys = (place: Place) => ({
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape') {
        drag.current = undefined;
        putBack(place);
        return;
      }
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      const by = event.shiftKey ? FAST : 1;
      const { x, y } = placeOf(place);
      move(place, { x: x + step.x * by, y: y + step.y * by });
    },
    onKeyUp(event: KeyboardEvent) {
      if (STEPS[event.key]) drop(place);
    },
    // The key may be released in another window.
    onBlur() {
      if (!drag.current) drop(place);
    },
  });

  return (
    <Canvas plan={plan} isArranging ref={canvas}>
      {plan.places.map((place) => {
        const { x, y } = placeOf(place);
        const { name, seats } = place.table;
        return (
          <Spot key={name} position={{ x, y }}>
            <button
              type="button"
              className={styles.tile}
              aria-label={intl.formatMessage(
                { id: 'plan.at' },
                { table: where({ table: name, orderType: 'dine-in' }), x, y },
              )}
              {...pointing(place)}
              {...keys(place)}
            >
              <bdi className={styles.name}>{name}</bdi>
              {seats !== undefined && (
                <span className={styles.seats}>
                  {intl.formatMessage({ id: 'plan.seats' }, { seats })}
                </span>
              )}
            </button>
          </Spot>
        );
      })}
    </Canvas>
  );
}
