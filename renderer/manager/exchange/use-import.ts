import { type ChangeEvent, useState } from 'react';
import type { HouseState } from '../../../shared/contract/state';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import { setUp } from '../first-run/first-run';
import { useOffice } from '../state';
import { textOf } from './file-text';
import { houseFromJson } from './house-json';
import { menuFromCsv } from './menu-csv';
import { FILE_BYTES_MAX, type FileRead } from './read';

export type Way = 'menu' | 'house';

const READ: Record<Way, (text: string, state: HouseState) => FileRead> = {
  menu: menuFromCsv,
  house: houseFromJson,
};

/** An import: the chosen file, the house that it makes, and how to apply it. */
export function useImport() {
  const state = useHouse();
  const { save } = useOffice();
  const toast = useToast();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<{ way: Way; file: string; text: string }>();
  const say = useSay();

  const choose = async (way: Way, { currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    try {
      if (file.size > FILE_BYTES_MAX) toast({ type: 'refused', text: say('exchange.tooBig') });
      else setChosen({ way, file: file.name, text: await textOf(file) });
    } catch {
      toast({ type: 'refused', text: say('exchange.unreadable') });
    }
    // So that the same file can be chosen again after a correction.
    currentTarget.value = '';
  };
  const apply = async (): Promise<void> => {
    if (!chosen) return;
    const { way, file, text } = chosen;
    const ack = await save(
      (now) => {
        const read = READ[way](text, { ...state, house: now });
        return read.ok ? setUp(read.house) : now;
      },
      say('exchange.done', { file }),
    );
    if (ack.ok) setChosen(undefined);
    else toast({ type: 'refused', text: errorText(ack.error) });
  };

  return {
    choose,
    apply,
    cancel: () => setChosen(undefined),
    preview: chosen && {
      file: chosen.file,
      now: state.house,
      read: READ[chosen.way](chosen.text, state),
    },
  };
}
