import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type PageCard, pagesFor } from '../../shared/views/pages';
import { useHouse } from '../state/hooks';
import { useErrorText } from '../state/send';
import { useToast } from '../state/toasts';
import { useSteps } from './cards/acts';
import { useKeys } from './cards/use-keys';
import { useIsSmall } from './compact/use-is-small';
import { useHandOver } from './hand-over/use-hand-over';
import { useQuiet } from './quiet/use-quiet';
import { useRinging } from './ring/use-ringing';
import type { OpenSheet } from './sheets';
import { useShift } from './shift/use-shift';
import { pagerOf, useWho, type Who } from './who/who';

const NOBODY: Who = { type: 'server', name: '' };

/** Everything that the pager's window shows and does; `App` places it. */
export type Pager = ReturnType<typeof usePager>;

export function usePager() {
  const { who, choose } = useWho();
  const state = useHouse();
  const cards = useMemo(() => (who ? pagesFor(state, pagerOf(who)) : []), [state, who]);
  const { quiet, turnOn, turnOff } = useQuiet(who);
  const { flash, isSilent, expect } = useRinging(cards, quiet !== undefined);
  const step = useSteps(who ?? NOBODY, expect);
  const handOver = useHandOver(expect);
  const shift = useShift();
  const [sheet, open] = useState<OpenSheet>();
  const isSmall = useIsSmall();
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
    /** Gives the pager to somebody else, or to nobody. */
    carry,
    /** A person takes the pager: their shift begins. */
    pick: (next: Who): void => {
      carry(next);
      if (next.type === 'server') void begin(next.name);
    },
    cards,
    step,
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

/** Gives the keyboard to the pages when what had it is gone. Returns the ref of their element. */
function useFocusOfMain({ who, isEmpty, isSmall, sheet }: Focus) {
  const main = useRef<HTMLElement>(null);
  // A name was chosen.
  useEffect(() => {
    if (who) main.current?.focus();
  }, [who]);
  // The last card went with the focus on its button, or the window took its other form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: both may have taken the focused element.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [isEmpty, isSmall]);
  // A sheet closed that was opened from a card which is gone by now.
  useEffect(() => {
    if (sheet !== undefined) return undefined;
    const later = setTimeout(() => {
      if (document.activeElement === document.body) main.current?.focus();
    });
    return () => clearTimeout(later);
  }, [sheet]);
  return main;
}

/** Begins a shift for the person who took the pager. A refusal is shown; the pager works without it. */
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
