import { CircleCheck, Clock, FolderOpen } from 'lucide-react';
import { useIntl } from 'react-intl';
import { dayText } from '../../say/day';
import type { MessageId } from '../../say/message-id';
import { useSay } from '../../say/use-say';
import { useFeedView, useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import buttons from '../../ui/button.module.css';
import { withSettings } from '../kinds/settings/section';
import { useOffice } from '../state';
import styles from './keeping.module.css';
import { Outcome } from './outcome';
import { Part } from './part';
import type { Keeping, Look } from './use-keeping';

/** Copies each finished day to a folder on another disk. */
export function Copies({ look, busy, answers, ask }: Keeping) {
  const { copyTo } = useHouse().house.settings;
  const say = useSay();
  const saveFolder = useSaveFolder();
  const choose = async (): Promise<void> => {
    const answer = await ask({ do: 'choose-folder' });
    if (answer.ok && answer.did === 'choose-folder') await saveFolder(answer.folder);
  };
  return (
    <Part name="copies">
      {copyTo === undefined ? (
        <p>{say('keeping.copies.off')}</p>
      ) : (
        <>
          <p className={styles.path} dir="auto">
            {copyTo}
          </p>
          {look && <HowFar look={look} />}
        </>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          className={buttons.plain}
          disabled={busy !== undefined}
          onClick={() => void choose()}
        >
          <FolderOpen aria-hidden="true" />
          {say(copyTo === undefined ? 'keeping.copies.choose' : 'keeping.copies.change')}
        </button>
        {copyTo !== undefined && (
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => void saveFolder(undefined)}
          >
            {say('keeping.copies.stop')}
          </button>
        )}
      </div>
      <Outcome answer={answers['choose-folder']} />
    </Part>
  );
}

function HowFar({ look: { copied, waiting } }: { look: Look }) {
  const { notices } = useFeedView();
  const intl = useIntl();
  if (notices.some(({ code }) => code === 'copies-failed'))
    return <Line id="keeping.copies.failing" waiting={waiting} />;
  if (waiting > 0) return <Line id="keeping.copies.waiting" waiting={waiting} />;
  if (copied === undefined) return <Line id="keeping.copies.none" waiting={0} />;
  const values = { day: dayText(intl, copied, 'withYear') };
  return (
    <p className={styles.outcome}>
      <CircleCheck aria-hidden="true" />
      {intl.formatMessage({ id: 'keeping.copies.through' }, values)}
    </p>
  );
}

function Line({ id, waiting }: { id: MessageId; waiting: number }) {
  const intl = useIntl();
  return (
    <p className={styles.outcome}>
      <Clock aria-hidden="true" />
      {intl.formatMessage({ id }, { waiting })}
    </p>
  );
}

function useSaveFolder(): (folder: string | undefined) => Promise<void> {
  const { save } = useOffice();
  const toast = useToast();
  const errorText = useErrorText();
  const intl = useIntl();
  return async (folder) => {
    const id = folder === undefined ? 'keeping.copies.stopped' : 'keeping.copies.set';
    const ack = await save(
      (now) => withSettings(now, { copyTo: folder }),
      intl.formatMessage({ id }),
    );
    if (!ack.ok) toast({ type: 'refused', text: errorText(ack.error) });
  };
}
