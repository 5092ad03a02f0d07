import { useCallback, useEffect, useState } from 'react';
import type { PinStatus } from '../../../shared/contract/pins';
import { useDoor, useHouse } from '../../state/hooks';

export type Known = Extract<PinStatus, { ok: true }>;

/** The state of the house's PINs for this window, looked up again after every change. */
export function usePins(): { pins: Known | undefined; refresh(): Promise<void> } {
  const door = useDoor();
  const { approvals, house } = useHouse();
  const [pins, setPins] = useState<Known>();
  const refresh = useCallback(async () => {
    try {
      const status = await door.ask('pins');
      if (status.ok) setPins(status);
    } catch (error) {
      console.error('PINs:', error);
    }
  }, [door]);
  const { staff, settings } = house;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them may change the PINs
  useEffect(() => {
    void refresh();
  }, [refresh, approvals, staff, settings.pins]);
  return { pins, refresh };
}
