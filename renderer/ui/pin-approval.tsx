import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Purpose } from '../../shared/contract/pins';
import { ApprovalContext, type AskApproval } from '../state/approval';
import { PinDialog } from './pin-dialog';

type Asked = { purpose: Purpose; answer(isApproved: boolean): void };

/** Shows the PIN pad over the window while a component asks for an approval. */
export function PinProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const open = useRef<Asked>(undefined);
  const ask = useCallback<AskApproval>(
    (purpose) =>
      new Promise((resolve) => {
        // Only one pad at a time: an earlier question counts as not approved.
        open.current?.answer(false);
        const answer = (isApproved: boolean): void => {
          open.current = undefined;
          setAsked(undefined);
          resolve(isApproved);
        };
        open.current = { purpose, answer };
        setAsked(open.current);
      }),
    [],
  );
  return (
    <ApprovalContext value={ask}>
      {children}
      {asked && (
        <PinDialog
          purpose={asked.purpose}
          onApproved={() => asked.answer(true)}
          onClose={() => asked.answer(false)}
        />
      )}
    </ApprovalContext>
  );
}
