import { BellRing, Check, TriangleAlert } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import type { Call } from '../../../shared/views/calls';
import { Age } from '../../say/age';
import { callText } from '../../say/calls';
import type { MessageId } from '../../say/message-id';
import styles from './call-state.module.css';

/** Shows the called person, the words, and whether the call was heard: one word and one shape per state. */
export function CallState({ call }: { call: Call }) {
  const intl = useIntl();
  const { server, words, level, sentAt, heardAt } = call;
  const isHeard = heardAt !== undefined;
  const Icon = isHeard ? Check : level > 1 ? TriangleAlert : BellRing;
  return (
    <span className={styles.call} data-state={isHeard ? 'heard' : level > 1 ? 'again' : 'called'}>
      <Icon aria-hidden="true" size={20} strokeWidth={isHeard ? 4 : 2.5} />
      <span className={styles.text} dir="auto">
        <FormattedMessage id={idOf(call)} values={{ server: <bdi>{server}</bdi> }} />
        {' · '}
        <bdi>{callText(intl, words)}</bdi>
      </span>
      {!isHeard && <Age since={sentAt} />}
    </span>
  );
}

function idOf({ heardAt, level }: Call): MessageId {
  if (heardAt !== undefined) return 'expo.heard';
  if (level >= LAST_PAGE_LEVEL) return 'expo.notHeard.manager';
  return level > 1 ? 'expo.notHeard.again' : 'expo.notHeard';
}
