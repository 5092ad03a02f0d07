import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type PageCard, pagesFor } from '../../shared/views/pages';
import { useHouse } from '../state/hooks';
import { useErrorText } from '../state/send';
import { useToast } from '../state/toasts';
import { useSteps } from './cards/acts';
import { useKeys } from './cards/use-keys';
import { usePickUp } from './cards/use-pick-up';
import { useIsSmall } from './compact/use-is-small';
import { useHandOver } from './hand-over/use-hand-over';
import { useOut } from './out/use-out';
import { useQuiet } from './quiet/use-quiet';
import { useRinging } from './ring/use-ringing';
import { useShift } from './shift/use-shift';
import { pagerOf, useWho, type Who } from './who/who';

export type SheetName = 'shift' | 'break' | 'end' | 'take-over' | 'quiet' | 'history';
/** The open sheet: one by name, or the hand-over of a page. */
export type OpenSheet = SheetName | { pageId: string };

const NOBODY: Who = { type: 'server', name: '' };

/** The state and actions of the pager's window; `App` lays them out. */
export type Pager = ReturnType<typeof usePager>;

export function usePager() {
  const { who, choose } = useWho();
  const state = useHouse();
  const cards = useMemo(() => (who ? pagesFor(state, pagerOf(who)) : []), [state, who]);
  const { quiet, turnOn, turnOff } = useQuiet(who);
  const { flash, isSilent, expect } = useRinging(cards, quiet !== undefined);
  const isSmall = useIsSmall();
  const pickUp = usePickUp(isSmall);
  const out = useOut(who, quiet !== undefined);
  const step = useSteps(who ?? NOBODY, expect, pickUp);
  const handOver = useHandOver(expect);
  const shift = useShift();
  const [sheet, open] = useState<OpenSheet>();
  useKeys(cards, who ?? NOBODY);
  const main = useFocusOfMain({ who, isEmpty: cards.length === 0, isSmall, sheet });
  const carry = useCallback(
    (next: Who | undefined) => {
      open(undefined);
      choose(next);
    },
    [choose],
  );
  const begin = useBegin(shift.begin);
  return {
    who,
    /** Sets the carrier, or none, and closes the open sheet. */
    carry,
    /** Sets the carrier and begins their shift. */
    pick: (next: Who): void => {
      carry(next);
      if (next.type === 'server') void begin(next.name);
    },
    cards,
    step,
    pickUp,
    out,
    quiet,
    turnQuietOn: turnOn,
    turnQuietOff: turnOff,
    flash,
    isSilent,
    shift,
    handOver,
    sheet,
    open,
    close: () => open(undefined),
    giveAway: useCallback(({ page }: PageCard) => open({ pageId: page.id }), []),
    isSmall,
    main,
  };
}

type Focus = {
  who: Who | undefined;
  isEmpty: boolean;
  isSmall: boolean;
  sheet: OpenSheet | undefined;
};

/** Moves the focus to the pages when the focused element is gone. Returns the ref of their element. */
function useFocusOfMain({ who, isEmpty, isSmall, sheet }: Focus) {
  const main = useRef<HTMLElement>(null);
  // A name was chosen.
  useEffect(() => {
    if (who) main.current?.focus();
  }, [who]);
  // The last card left with the focus on its button, or the window changed its form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: both may have removed the focused element.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [isEmpty, isSmall]);
  // A sheet closed, and the card that opened it may be gone.
  useEffect(() => {
    if (sheet !== undefined) return undefined;
    const later = setTimeout(() => {
      if (document.activeElement === document.body) main.current?.focus();
    });
    return () => clearTimeout(later);
  }, [sheet]);
  return main;
}

/** Begins a shift for the new carrier. A refusal shows as a toast; the pager works without a shift. */
function useBegin(begin: ReturnType<typeof useShift>['begin']) {
  const intl = useIntl();
  const toast = useToast();
  const errorText = useErrorText();
  return async (server: string): Promise<void> => {
    const ack = await begin(server);
    if (ack.ok) return;
    const why = errorText(ack.error);
    toast({ type: 'refused', text: intl.formatMessage({ id: 'shift.notStarted' }, { why }) });
  };
}
