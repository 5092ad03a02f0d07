import { useIntl } from 'react-intl';
import { isOwed } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';
import { canFire, type RailLine } from '../../../shared/views/rail-lines';
import { useToast } from '../../state/toasts';
import type { Actions } from '../actions/actions';
import type { Shown } from '../rail/board';
import { focusCard, focusedLine, focusLine, letGo } from './focus';
import type { Intent, KeyMap } from './keys';
import { useKeys } from './use-keys';

type Kitchen = {
  keys: KeyMap;
  cards: readonly RailTicket[];
  actions: Actions;
  shown(): Shown;
  picked: string | undefined;
  pick(ticketId: string | undefined): void;
  turnTo(page: number): void;
  isExpo: boolean;
  toggleAllDay(): void;
  open86(): void;
  openCalls(): void;
  openStationStatus(): void;
  clear(): void;
};

/** Applies each intent to the picked ticket, its focused line, or the screen. */
export function useKitchenKeys(kitchen: Kitchen): void {
  const { cards, actions, shown, picked, pick } = kitchen;
  const intl = useIntl();
  const toast = useToast();
  const card = cards.find(({ ticket }) => ticket.id === picked);

  const choose = (ticketId: string | undefined): boolean => {
    if (ticketId === undefined) return false;
    pick(ticketId);
    focusCard(ticketId);
    return true;
  };
  /** Returns the focused line of the picked ticket. */
  const item = () => {
    const id = picked === undefined ? undefined : focusedLine(picked);
    const lines = card?.sections.flatMap(({ lines: all }) => all) ?? [];
    return lines.find((line) => line.item.itemId === id);
  };
  const bumpAll = (one: RailTicket) => (one.expo ? actions.pass(one) : actions.bumpTicket(one));
  const onPicked = (run: (card: RailTicket) => void): boolean => {
    if (card) run(card);
    else toast({ type: 'done', text: intl.formatMessage({ id: 'done.nothingPicked' }) });
    return true;
  };

  useKeys(kitchen.keys, (intent: Intent) => {
    switch (intent.type) {
      case 'pick':
        return choose(shown().ids[intent.nth - 1]);
      case 'move': {
        const { ids } = shown();
        const at = picked === undefined ? -1 : ids.indexOf(picked);
        const next = at < 0 && intent.by < 0 ? ids.length - 1 : at + intent.by;
        return choose(ids[Math.max(0, Math.min(ids.length - 1, next))]);
      }
      case 'line':
        if (picked === undefined || !card) return choose(shown().ids[0]);
        focusLine(picked, intent.by);
        return true;
      case 'turn': {
        const { page, pages } = shown();
        kitchen.turnTo(Math.max(0, Math.min(pages - 1, page + intent.by)));
        return true;
      }
      case 'mark-and-bump': {
        const id = shown().ids[intent.nth - 1];
        const marked = cards.find(({ ticket }) => ticket.id === id);
        if (marked) bumpAll(marked);
        return choose(id);
      }
      case 'bump':
        return onPicked((one) => {
          const line = item();
          if (!line) bumpAll(one);
          else if (isOwed(line.item) && !line.done) actions.touchLine(one, line.items);
        });
      case 'pass':
        return kitchen.isExpo && onPicked(actions.pass);
      case 'start':
        return onPicked((one) => {
          const lines = one.sections.flatMap(({ lines: all }) => all);
          const line = item() ?? lines.find((all) => all.item.phase === 'owed' && !all.done);
          if (line) actions.startLine(one, line.items);
        });
      case 'fire':
        return onPicked(({ ticket, sections }) => {
          const next = sections.find(canFire);
          if (next) actions.fire(ticket, next);
        });
      case 'on-the-fly':
        return onPicked((one) => {
          const line = item() ?? onlyOwed(one);
          if (line) actions.rushLine(one, line.item);
          else toast({ type: 'done', text: intl.formatMessage({ id: 'done.noLine' }) });
        });
      case 'page-server':
        if (card) actions.openTicket(card.ticket.id);
        else kitchen.openCalls();
        return true;
      case 'recall':
        void actions.recallLast();
        return true;
      case 'all-day':
        kitchen.toggleAllDay();
        return true;
      case '86':
        kitchen.open86();
        return true;
      case 'stands':
        kitchen.openStationStatus();
        return true;
      case 'clear':
        letGo();
        kitchen.clear();
        return true;
    }
  });
}

/** Returns the line if only one is still to be made. */
function onlyOwed({ sections }: RailTicket): RailLine | undefined {
  const owed = sections
    .flatMap(({ lines }) => lines)
    .filter(({ item, done }) => isOwed(item) && !done);
  return owed.length === 1 ? owed[0] : undefined;
}
