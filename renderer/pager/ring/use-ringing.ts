import { useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import type { MessageId } from '../../say/message-id';
import { pagePlaceInSentence, pagePlaceName } from '../../say/place';
import { useDoor } from '../../state/hooks';
import { play } from '../../ui/sounds';
import { isCall, whatOf } from '../cards/labels';

/** A page that was sent again and is still not heard rings on, this often. */
const RING_AGAIN_MS = 10_000;

/** What an OS notification shows before it cuts. */
const BODY_MAX = 400;

/** One call of a page: sent, sent again, or handed over to somebody else. */
const callOf = ({ page }: PageCard): string => `${page.id} ${page.level} ${page.lastSentAt}`;

/** What this window has rung for, also for the person who carried it before. */
const newCalls = (cards: readonly PageCard[], rung: ReadonlySet<string>): PageCard[] =>
  cards.filter((card) => !card.heard && !rung.has(callOf(card)));

/** Whether the next call of this page is this server's own doing and does not ring. */
export type Expect = (pageId: string, isExpected: boolean) => void;

/**
 * Calls the server: a sound, the system's notification and the window to the front, once for each
 * call of a page. Where the machine cannot sound, `flash` counts up and `isSilent` says so. While
 * `isQuiet`, what is called for the first time waits with it until that ends, if it is not heard by
 * then; what was sent again rings whatever anybody wished.
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
