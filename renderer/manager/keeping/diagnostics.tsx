import { FileText } from 'lucide-react';
import { useIntl } from 'react-intl';
import buttons from '../../ui/button.module.css';
import { Outcome } from './outcome';
import { Part } from './part';
import type { Keeping } from './use-keeping';

/** Saves the facts that a maintainer of Heard needs, without any names. */
export function Diagnostics({ busy, answers, ask }: Keeping) {
  const intl = useIntl();
  const word = busy === 'diagnostics' ? 'keeping.busy' : 'keeping.diagnostics.save';
  return (
    <Part name="diagnostics">
      <button
        type="button"
        className={buttons.plain}
        disabled={busy !== undefined}
        onClick={() => void ask({ do: 'diagnostics' })}
      >
        <FileText aria-hidden="true" />
        {intl.formatMessage({ id: word })}
      </button>
      <Outcome answer={answers.diagnostics} />
    </Part>
  );
}
