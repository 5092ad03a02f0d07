import { CircleAlert, CircleCheck } from 'lucide-react';
import { type IntlShape, useIntl } from 'react-intl';
import { sizeText } from '../../say/number';
import { refusalText } from '../../say/refusal';
import type { ActAnswer } from './act';
import styles from './keeping.module.css';

/** The outcome of the last action, below its button until the action starts again. */
export function Outcome({ answer }: { answer: ActAnswer | undefined }) {
  const intl = useIntl();
  const text = answer && textOf(intl, answer);
  const isDone = answer?.ok !== false;
  const Icon = isDone ? CircleCheck : CircleAlert;
  return (
    <div role={isDone ? 'status' : 'alert'}>
      {text !== undefined && (
        <p className={styles.outcome}>
          <Icon aria-hidden="true" />
          <span dir="auto">{text}</span>
        </p>
      )}
    </div>
  );
}

function textOf(intl: IntlShape, answer: ActAnswer): string | undefined {
  if (!answer.ok) return refusalText(intl, answer.error);
  switch (answer.did) {
    case 'backup': {
      const { file, days, bytes } = answer;
      const values = { file, days: days.length, size: sizeText(intl, bytes) };
      return intl.formatMessage({ id: 'keeping.backup.done' }, values);
    }
    case 'restore': {
      const { folder, days, here } = answer;
      const id = here ? 'keeping.restore.doneHere' : 'keeping.restore.done';
      return intl.formatMessage({ id }, { folder, days: days.length });
    }
    case 'diagnostics':
      return intl.formatMessage({ id: 'keeping.diagnostics.done' }, { file: answer.file });
    case 'look':
    case 'choose-folder':
    case 'nothing':
      return undefined;
  }
}
