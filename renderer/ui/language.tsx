import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { IntlProvider } from 'react-intl';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../shared/contract/house';
import type { MessageId } from '../say/message-id';
import { text } from '../state/stored-value';
import { useStored } from '../state/use-stored';
import { TypedText } from './typed-text';
import { commonWords, type Words } from './words';

type Choice = {
  language: Language;
  /** What this window chose itself, if it did. */
  chosen: Language | undefined;
  /** `undefined`: the language of what the window shows, or else the house's. */
  choose(language: Language | undefined): void;
};
type Context = Choice & { spoken(language: Language | undefined): void };

const LanguageContext = createContext<Context>({
  language: 'en',
  chosen: undefined,
  choose: () => {},
  spoken: () => {},
});

export const useLanguage = (): Choice => useContext(LanguageContext);

/**
 * Says which language is spoken where this window stands (at a station), for as long as the component
 * is there. The window's own choice goes before it; `undefined` leaves it to the house.
 */
export function useSpokenHere(language: Language | undefined): void {
  const { spoken } = useContext(LanguageContext);
  useLayoutEffect(() => {
    spoken(language);
    return () => spoken(undefined);
  }, [language, spoken]);
}

const chosenLanguage = text('language', z.enum(LANGUAGES));

type Props = {
  house: Language;
  /** The house's IANA time zone, in which every time is said. */
  timeZone: string;
  words: Words;
  children: ReactNode;
};

/** Speaks the language that this window chose, or that of where it stands, or the house's. */
export function LanguageProvider({ house, timeZone, words, children }: Props) {
  const [chosen, choose] = useStored(chosenLanguage);
  const [here, spoken] = useState<Language>();
  const language = chosen ?? here ?? house;
  const messages = useMemo(
    // A window has its own words and the common ones, of all the ids that there are.
    () => ({ ...commonWords[language], ...words[language] }) as Record<MessageId, string>,
    [language, words],
  );
  const choice = useMemo(
    () => ({
      language,
      chosen,
      choose,
      spoken,
    }),
    [language, chosen, choose],
  );
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={language}
        timeZone={timeZone}
        messages={messages}
        onError={reportMissing}
      >
        <TypedText>{children}</TypedText>
      </IntlProvider>
    </LanguageContext>
  );
}

function reportMissing(error: Error): void {
  console.error('words:', error.message);
}
