import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ack } from '../../shared/contract/acks';
import type { House } from '../../shared/contract/house';
import { useHouse } from '../state/hooks';
import { useApprovedSend, useErrorText } from '../state/send';
import { useToast } from '../state/toasts';
import { useLatest } from '../ui/use-latest';
import type { Draft } from './drafts/draft';
import { type Drafts, useDraftStore } from './drafts/store';
import { isSetUp } from './first-run/first-run';
import { changeBetween } from './house/change';
import { takeBack } from './house/take-back';

export const PAGES = [
  'welcome',
  'day',
  'shifts',
  'menu',
  'groups',
  'stations',
  'tables',
  'staff',
  'settings',
  'exchange',
  'keeping',
] as const;
export type PageName = (typeof PAGES)[number];

/** Changes the house as it is at the moment of the save, not as it was when a form was opened. */
export type Edit = (house: House) => House;

type Office = {
  page: PageName;
  go(page: PageName): void;
  /** The selection on each page, by the page's name. */
  selected: Readonly<Record<string, string | undefined>>;
  select(list: string, key: string | undefined): void;
  drafts: Drafts;
  setDraft(key: string, draft: Draft<unknown> | undefined): void;
  /** Sends an edit; once it is durable, a toast shows `text` and offers Undo. */
  save(edit: Edit, text: string): Promise<Ack>;
};

const OfficeContext = createContext<Office | undefined>(undefined);

/** The open page, selections, drafts and the save of this window. Throws outside an OfficeProvider. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office)
    throw new Error('A component of the manager’s window is used outside its OfficeProvider.');
  return office;
}

/** Provides the manager's window with its pages, drafts and save. */
export function OfficeProvider({ children }: { children: ReactNode }) {
  const { house } = useHouse();
  const [page, go] = useState<PageName>(() => (isSetUp(house) ? 'day' : 'welcome'));
  const [selected, setSelected] = useState<Office['selected']>({});
  const { drafts, setDraft } = useDraftStore();
  const save = useSave();
  const select = useCallback(
    (list: string, key: string | undefined) =>
      setSelected((before) => ({ ...before, [list]: key })),
    [],
  );
  const office = useMemo(
    () => ({ page, go, selected, select, drafts, setDraft, save }),
    [page, selected, select, drafts, setDraft, save],
  );
  return <OfficeContext value={office}>{children}</OfficeContext>;
}

function useSave(): Office['save'] {
  const { house } = useHouse();
  const send = useApprovedSend();
  const toast = useToast();
  const errorText = useErrorText();
  const intl = useIntl();
  const latest = useLatest(house);
  return useCallback(
    async (edit, text) => {
      const before = latest.current;
      const after = edit(before);
      const ack = await send('house.change', changeBetween(before, after));
      if (!ack.ok) return ack;
      const undo = async (): Promise<void> => {
        const now = latest.current;
        const undone = await send('house.change', changeBetween(now, takeBack(now, before, after)));
        if (undone.ok) toast({ type: 'done', text: intl.formatMessage({ id: 'undone' }) });
        else toast({ type: 'refused', text: errorText(undone.error) });
      };
      const label = intl.formatMessage({ id: 'undo' });
      toast({ type: 'done', text, undo: { label, run: () => void undo() } });
      return ack;
    },
    [send, toast, errorText, intl, latest],
  );
}
