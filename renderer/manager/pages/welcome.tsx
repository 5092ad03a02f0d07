import { FileUp, PencilLine, Undo2, UtensilsCrossed } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSay } from '../../say/use-say';
import { useDoor, useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import buttons from '../../ui/button.module.css';
import exchange from '../exchange/exchange.module.css';
import { FileButton } from '../exchange/file-button';
import { Preview } from '../exchange/preview';
import { useImport } from '../exchange/use-import';
import { isSetUp, setUp } from '../first-run/first-run';
import styles from '../first-run/first-run.module.css';
import { FIRST_RUN_DRAFT, OwnHouse } from '../first-run/own-house';
import { useOffice } from '../state';

type Way = 'choices' | 'import' | 'own';

/** The first run: asks which house to start with, then shows the way to the first ticket. */
export function WelcomePage() {
  const { house } = useHouse();
  const { selected, select, drafts } = useOffice();
  const begun = Object.hasOwn(drafts, FIRST_RUN_DRAFT) ? 'own' : 'choices';
  const way = (selected.welcome as Way | undefined) ?? begun;
  const go = (to: Way): void => select('welcome', to);
  if (isSetUp(house)) return <Ready />;
  if (way === 'own') return <OwnHouse onBack={() => go('choices')} />;
  if (way === 'import') return <Import onBack={() => go('choices')} />;
  return <Choices go={go} />;
}

/** What a new owner can start with. */
type Offer = 'own' | 'import' | 'sample';

function Choices({ go }: { go(way: Way): void }) {
  const { house } = useHouse();
  const { save } = useOffice();
  const toast = useToast();
  const errorText = useErrorText();
  const say = useSay();
  const keep = async (): Promise<void> => {
    const ack = await save(setUp, say('welcome.kept', { name: house.name }));
    if (!ack.ok) toast({ type: 'refused', text: errorText(ack.error) });
  };
  const way = (which: Offer, act: () => void, icon: ReactNode, values = {}) => (
    <section className={exchange.way} aria-label={say(`welcome.${which}`, values)}>
      <h3>{say(`welcome.${which}`, values)}</h3>
      <p>{say(`welcome.${which}.what`, values)}</p>
      <button type="button" className={buttons.primary} onClick={act}>
        {icon}
        {say(`welcome.${which}.do`, values)}
      </button>
    </section>
  );
  return (
    <div className={exchange.page}>
      <h2 className={exchange.title}>{say('welcome.title')}</h2>
      <p className={exchange.hint}>{say('welcome.what')}</p>
      <div className={exchange.ways}>
        {way('own', () => go('own'), <PencilLine aria-hidden="true" />)}
        {way('import', () => go('import'), <FileUp aria-hidden="true" />)}
        {way('sample', () => void keep(), <UtensilsCrossed aria-hidden="true" />, {
          name: house.name,
          dishes: house.menu.items.length,
          tables: house.tables.length,
        })}
      </div>
    </div>
  );
}

function Import({ onBack }: { onBack(): void }) {
  const { house } = useHouse();
  const { choose, apply, cancel, preview } = useImport();
  const say = useSay();
  return (
    <div className={exchange.page}>
      <h2 className={exchange.title}>{say('welcome.import')}</h2>
      <p className={exchange.hint}>{say('welcome.import.how', { name: house.name })}</p>
      <div className={exchange.buttons}>
        {(['house', 'menu'] as const).map((way) => (
          <FileButton
            key={way}
            way={way}
            text={say(way === 'menu' ? 'exchange.importMenu' : 'exchange.importHouse')}
            onChoose={(event) => void choose(way, event)}
          />
        ))}
        <button type="button" className={buttons.quiet} onClick={onBack}>
          <Undo2 aria-hidden="true" />
          {say('welcome.back')}
        </button>
      </div>
      {preview && <Preview {...preview} onApply={() => void apply()} onCancel={cancel} />}
    </div>
  );
}

function Ready() {
  const { house } = useHouse();
  const { setDraft } = useOffice();
  const door = useDoor();
  const title = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const say = useSay();
  return (
    <div className={`${exchange.page} ${styles.ready}`}>
      <h2 id={title} className={exchange.title}>
        {say('welcome.ready')}
      </h2>
      <p className={exchange.hint}>{say('welcome.ready.what', { name: house.name })}</p>
      <button
        ref={button}
        aria-describedby={title}
        type="button"
        className={`${buttons.primary} ${styles.open}`}
        onClick={() => {
          setDraft(FIRST_RUN_DRAFT, undefined);
          door.desktop?.open('front-of-house');
        }}
      >
        {say('welcome.open')}
      </button>
    </div>
  );
}
