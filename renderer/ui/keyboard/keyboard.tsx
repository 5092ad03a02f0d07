import { ArrowBigUp, CornerDownLeft, Delete, Keyboard as KeyboardIcon } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from '../language';
import styles from './keyboard.module.css';
import { keysOf, type Page } from './layouts';
import { deleteBack, pressEnter, type TextTarget, typeText } from './typing';
import { takesFigures, useTypedField } from './use-keyboard';

const NARROW = '(max-width: 30rem)';
/** A key that is held deletes on. */
const HELD_MS = 500;
const REPEAT_MS = 80;

/** The on-screen keyboard of a window, for machines without one. It types into the field that has the focus. */
export function OnScreenKeyboard() {
  const { field, hide } = useTypedField();
  return field ? <Keys key={pageOf(field)} field={field} onHide={hide} /> : null;
}

const pageOf = (field: TextTarget): Page => (takesFigures(field) ? 'signs' : 'letters');

function Keys({ field, onHide }: { field: TextTarget; onHide(): void }) {
  const intl = useIntl();
  const { language } = useLanguage();
  const [page, setPage] = useState<Page>(() => pageOf(field));
  const [isUpper, setUpper] = useState(false);
  const isNarrow = useMatches(NARROW);
  const box = useRef<HTMLFieldSetElement>(null);
  useRoom(box, field, page);
  const say = (
    id: 'shift' | 'delete' | 'space' | 'enter' | 'letters' | 'signs' | 'accents' | 'done',
  ) => intl.formatMessage({ id: `keyboard.${id}` });
  const type = (text: string): void => {
    typeText(field, text);
    setUpper(false);
  };
  const turn = (to: Page): void => setPage(page === to ? 'letters' : to);
  const rows = keysOf(page, { language, isNarrow, isUpper });
  const last = rows.length - 1;
  const shift = page !== 'signs' && (
    <Key label={say('shift')} isOn={isUpper} isWide onPress={() => setUpper(!isUpper)}>
      <ArrowBigUp aria-hidden="true" />
    </Key>
  );
  return (
    <section aria-label={intl.formatMessage({ id: 'keyboard' })}>
      <fieldset
        ref={box}
        className={styles.keyboard}
        // The focus stays in the field, and a dialog around the field does not take this for a touch outside of it.
        onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onMouseDown={(event) => event.preventDefault()}
      >
        {rows.map((row, index) => (
          <div key={row.join('')} className={styles.row}>
            {index === last && !isNarrow && shift}
            {row.map((key) => (
              <Key key={key} label={key} onPress={() => type(key)}>
                {key}
              </Key>
            ))}
            {index === last && (
              <Key label={say('delete')} isWide repeats onPress={() => deleteBack(field)}>
                <Delete aria-hidden="true" />
              </Key>
            )}
          </div>
        ))}
        <div className={styles.row}>
          {isNarrow && shift}
          <Key
            label={say(page === 'signs' ? 'letters' : 'signs')}
            isWide
            onPress={() => turn('signs')}
          >
            {page === 'signs' ? 'ABC' : '123'}
          </Key>
          <Key
            label={say(page === 'accents' ? 'letters' : 'accents')}
            isWide
            onPress={() => turn('accents')}
          >
            {page === 'accents' ? 'ABC' : 'áé'}
          </Key>
          <Key label={say('space')} isSpace onPress={() => type(' ')}>
            {say('space')}
          </Key>
          {!isNarrow &&
            [',', '.'].map((sign) => (
              <Key key={sign} label={sign} onPress={() => type(sign)}>
                {sign}
              </Key>
            ))}

          <Key label={say('enter')} isWide onPress={() => pressEnter(field)}>
            <CornerDownLeft aria-hidden="true" />
          </Key>
          <Key label={say('done')} isWide onPress={onHide}>
            {isNarrow ? <KeyboardIcon aria-hidden="true" /> : say('done')}
          </Key>
        </div>
      </fieldset>
    </section>
  );
}

type KeyProps = {
  label: string;
  isOn?: boolean;
  isWide?: boolean;
  isSpace?: boolean;
  repeats?: boolean;
  onPress(): void;
  children: ReactNode;
};

/** One key. It is no stop of the Tab key: who has one types with a keyboard. */
function Key({ label, isOn, isWide, isSpace, repeats = false, onPress, children }: KeyProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const press = useRef(onPress);
  useLayoutEffect(() => {
    press.current = onPress;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = (wait: number): void => {
    timer.current = setTimeout(() => {
      press.current();
      hold(REPEAT_MS);
    }, wait);
  };
  const letGo = (): void => clearTimeout(timer.current);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.key}
      aria-label={label}
      aria-pressed={isOn}
      data-wide={isWide}
      data-space={isSpace}
      onPointerDown={() => repeats && hold(HELD_MS)}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const look = (): void => setMatches(list.matches);
    look();
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [query]);
  return matches;
}

/** Makes room for the keyboard, so that it stands under the window and never over the field that is typed in. */
function useRoom(box: React.RefObject<HTMLElement | null>, field: TextTarget, page: Page): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have another height
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    const measure = (): void => {
      root.style.setProperty('--keyboard', `${box.current?.offsetHeight ?? 0}px`);
      root.dataset.keyboard = 'up';
      field.scrollIntoView?.({ block: 'nearest' });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
      root.style.removeProperty('--keyboard');
      delete root.dataset.keyboard;
    };
  }, [box, field, page]);
}
