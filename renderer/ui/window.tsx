import './without-eval';
import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './base.css';
import { Component, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FormattedMessage } from 'react-intl';
import type { HeardDoor } from '../../shared/client/door';
import { FeedClient } from '../../shared/client/feed-client';
import { timeZoneOf } from '../../shared/domain/wall-clock';
import { foldHash } from '../../shared/views/fold-hash';
import { browserHost } from '../state/browser-host';
import { useDoor, useFeedView } from '../state/hooks';
import { HouseProvider } from '../state/provider';
import { OnScreenKeyboard } from './keyboard/keyboard';
import { LanguageProvider } from './language';
import { PinProvider } from './pin-approval';
import { ChosenTheme } from './theme';
import { ToastProvider } from './toast';
import styles from './window.module.css';
import type { Words } from './words';

declare global {
  interface Window {
    /** The only way to the hub; see HeardDoor. */
    readonly heard: HeardDoor;
    /** The sequence and the hash of this window's fold, to check that it equals the hub's. */
    heardFold?: () => { sequence: number; hash: string } | undefined;
  }
}

type WindowProps = { words: Words; children: ReactNode };

/** The frame of every window: words, toasts, and a wait for the first snapshot. */
export function Window({ words, children }: WindowProps) {
  const { state } = useFeedView();
  const { role } = useDoor();
  const settings = state?.house.settings;
  const timeZone = timeZoneOf(settings ?? {});
  return (
    <LanguageProvider
      house={settings?.languages?.[role] ?? settings?.language ?? 'en'}
      timeZone={timeZone}
      clock={settings?.clock}
      words={words}
    >
      {role !== 'kitchen' && <ChosenTheme />}
      <Guard>
        {state ? (
          <ToastProvider>
            <PinProvider>{children}</PinProvider>
            <OnScreenKeyboard />
          </ToastProvider>
        ) : (
          <p className={styles.waiting} role="status">
            <FormattedMessage id="common.connecting" />
          </p>
        )}
      </Guard>
    </LanguageProvider>
  );
}

/** Starts the window of this document: connects the feed and draws. */
export function startWindow(words: Words, app: ReactNode): void {
  const client = new FeedClient(window.heard, browserHost);
  client.start();
  window.heardFold = () => {
    const { state } = client.view;
    return state && { sequence: state.sequence, hash: foldHash(state) };
  };
  const root = document.getElementById('root');
  if (!root) throw new Error('The document has no #root.');
  createRoot(root).render(
    <StrictMode>
      <HouseProvider door={window.heard} client={client}>
        <Window words={words}>{app}</Window>
      </HouseProvider>
    </StrictMode>,
  );
}

type GuardState = { isBroken: boolean };

/** Shows an error message and one button when a screen breaks, instead of an empty window. */
class Guard extends Component<{ children: ReactNode }, GuardState> {
  override state: GuardState = { isBroken: false };

  static getDerivedStateFromError(): GuardState {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error): void {
    console.error('screen:', error);
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main className={styles.broken} role="alert">
        <h1>
          <FormattedMessage id="common.crashed" />
        </h1>
        <p>
          <FormattedMessage id="common.crashed.what" />
        </p>
        <button type="button" onClick={() => location.reload()}>
          <FormattedMessage id="common.restart" />
        </button>
      </main>
    );
  }
}
