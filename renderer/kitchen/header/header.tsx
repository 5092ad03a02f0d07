import { SlidersHorizontal, Volume2, VolumeX } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Station } from '../../../shared/contract/house';
import type { Quote } from '../../../shared/views/quote';
import type { Upcoming } from '../../../shared/views/upcoming';
import { StatusCorner } from '../../ui/status-corner';
import { UpcomingButton } from '../upcoming/upcoming';
import { Figures } from './figures';
import styles from './header.module.css';
import type { View } from './use-view';

type Props = {
  known: readonly Station[];
  view: View;
  choose(view: View): void;
  quote: Quote;
  isMuted: boolean;
  mute(isMuted: boolean): void;
  upcoming: readonly Upcoming[];
  onUpcoming(): void;
  onScreen(): void;
  onStationStatus(): void;
};

/** Shows the station, its figures, and whether the window is live. */
export function Header({
  known,
  view,
  choose,
  quote,
  isMuted,
  mute,
  upcoming,
  onUpcoming,
  onScreen,
  onStationStatus,
}: Props) {
  const intl = useIntl();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <FormattedMessage id="kitchen.title" />
      </h1>
      <nav className={styles.stations} aria-label={intl.formatMessage({ id: 'kitchen.stations' })}>
        <StationButton isOn={view === 'all'} onChoose={() => choose('all')}>
          {intl.formatMessage({ id: 'kitchen.all' })}
        </StationButton>
        {known.map(({ id, name }) => (
          <StationButton
            key={id}
            isOn={typeof view !== 'string' && view.includes(id)}
            onChoose={() => choose([id])}
          >
            {name}
          </StationButton>
        ))}
        <StationButton isOn={view === 'expo'} onChoose={() => choose('expo')}>
          {intl.formatMessage({ id: 'expo.title' })}
        </StationButton>
      </nav>
      <UpcomingButton orders={upcoming} onOpen={onUpcoming} />
      <Figures quote={quote} onOpen={onStationStatus} />
      <button
        type="button"
        className={styles.sound}
        aria-pressed={isMuted}
        aria-label={intl.formatMessage({ id: 'kitchen.sound.off' })}
        onClick={() => mute(!isMuted)}
      >
        {isMuted ? (
          <>
            <VolumeX aria-hidden="true" />
            <FormattedMessage id="kitchen.sound.off" />
          </>
        ) : (
          <Volume2 aria-hidden="true" />
        )}
      </button>
      <button
        type="button"
        className={styles.sound}
        aria-label={intl.formatMessage({ id: 'screen.title' })}
        onClick={onScreen}
      >
        <SlidersHorizontal aria-hidden="true" />
      </button>
      <StatusCorner />
    </header>
  );
}

type StationButtonProps = { isOn: boolean; onChoose(): void; children: string };

function StationButton({ isOn, onChoose, children }: StationButtonProps) {
  return (
    <button
      type="button"
      className={styles.station}
      aria-pressed={isOn}
      onClick={onChoose}
      dir="auto"
    >
      {children}
    </button>
  );
}
