import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import type { MessageId } from '../../say/message-id';
import { pagePlaceInSentence, pagePlaceName } from '../../say/place';
import { useDoor } from '../../state/hooks';
import { play } from '../../ui/sounds';
import { isCall, whatOf } from '../cards/labels';

/** How often a page rings that was sent again and is still unheard. */
const RING_AGAIN_MS = 10_000;

/** The most characters that an OS notification shows. */
const BODY_MAX = 400;

/** Identifies one call of a page: sent, sent again, or handed over. */
const callOf = ({ page }: PageCard): string => `${page.id} ${page.level} ${page.lastSentAt}`;

/** Returns the unheard calls that this window has not rung for, for any carrier. */
const newCalls = (cards: readonly PageCard[], rung: ReadonlySet<string>): PageCard[] =>
  cards.filter((card) => !card.heard && !rung.has(callOf(card)));

/** Marks the next call of a page as caused by this server, so that it does not ring. */
export type Expect = (pageId: string, isExpected: boolean) => void;

/**
 * Calls the server: plays a sound, shows the system's notification and raises the window, once for each
 * call of a page. Where no sound can be played, `flash` counts up and `isSilent` is true. While `isQuiet`,
 * first calls wait until that ends and then ring if still unheard; a page sent again always rings.
 */
export function useRinging(cards: readonly PageCard[], isQuiet: boolean) {
  const intl = useIntl();
  const door = useDoor();
  const rung = useRef(new Set<string>());
  const expected = useRef(new Set<string>());
  const [flash, setFlash] = useState({ count: 0, isLoud: false });
  const [isSilent, setSilent] = useState(false);

  const sound = useCallback(async (isLoud: boolean) => {
    const isHeard = await play(isLoud ? 'page-again' : 'page');
    setSilent(!isHeard);
    if (!isHeard) setFlash(({ count }) => ({ count: count + 1, isLoud }));
  }, []);

  useEffect(() => {
    const isExpected = ({ page, level }: PageCard) => level === 1 && expected.current.has(page.id);
    const calls = newCalls(cards, rung.current).filter(
      (card) => !isQuiet || card.level > 1 || isExpected(card),
    );
    const ringing = calls.filter((card) => !isExpected(card));
    for (const card of calls) {
      rung.current.add(callOf(card));
      expected.current.delete(card.page.id);
    }
    const [first] = ringing;
    if (!first) return;
    void sound(ringing.some((card) => card.level > 1));
    const [title, body] =
      ringing.length === 1
        ? [
            intl.formatMessage(
              { id: titleIdOf(first) },
              { where: pagePlaceInSentence(intl, first.where) },
            ),
            whatOf(intl, first),
          ]
        : [
            intl.formatMessage({ id: 'ring.many' }, { count: ringing.length }),
            ringing
              .map((card) => `${pagePlaceName(intl, card.where)}: ${whatOf(intl, card)}`)
              .join('\n'),
          ];
    door.desktop?.alert({ title, body: shortened(body) });
  }, [cards, door, intl, sound, isQuiet]);

  const isLoud = cards.some((card) => card.level > 1 && !card.heard);
  useEffect(() => {
    if (!isLoud) return undefined;
    const timer = setInterval(() => void sound(true), RING_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLoud, sound]);

  const expect: Expect = useCallback((pageId, isExpected) => {
    if (isExpected) expected.current.add(pageId);
    else expected.current.delete(pageId);
  }, []);
  return { flash, isSilent, expect };
}

function titleIdOf(card: PageCard): MessageId {
  if (isCall(card)) return 'ring.called';
  return card.level > 1 ? 'ring.again' : 'ring.ready';
}

const shortened = (text: string): string =>
  text.length > BODY_MAX ? `${text.slice(0, BODY_MAX - 1)}…` : text;
