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
import { LANGUAGES, type Language, type Settings } from '../../shared/contract/house';
import type { MessageId } from '../say/message-id';
import { clockFormats } from '../say/time';
import { text } from '../state/stored-value';
import { useStored } from '../state/use-stored';
import { TypedText } from './typed-text';
import { commonWords, type Words } from './words';

type Choice = {
  language: Language;
  /** The language chosen in this window, if any. */
  chosen: Language | undefined;
  /** `undefined` selects the language of the station shown, or else the house's. */
  choose(language: Language | undefined): void;
};
type Context = Choice & { setPlaceLanguage(language: Language | undefined): void };

const LanguageContext = createContext<Context>({
  language: 'en',
  chosen: undefined,
  choose: () => {},
  setPlaceLanguage: () => {},
});

export const useLanguage = (): Choice => useContext(LanguageContext);

/**
 * Sets the language of the place that this window shows (a station), while the component is mounted. The
 * window's own choice wins over it; `undefined` selects the house's language.
 */
export function usePlaceLanguage(language: Language | undefined): void {
  const { setPlaceLanguage } = useContext(LanguageContext);
  useLayoutEffect(() => {
    setPlaceLanguage(language);
    return () => setPlaceLanguage(undefined);
  }, [language, setPlaceLanguage]);
}

const chosenLanguage = text('language', z.enum(LANGUAGES));

type Props = {
  house: Language;
  /** The house's IANA time zone. Every time is shown in it. */
  timeZone: string;
  /** The house's clock; absent: as the language writes it. */
  clock?: Settings['clock'];
  words: Words;
  children: ReactNode;
};

/** Provides the language: the window's choice, or else the language of its place, or else the house's. */
export function LanguageProvider({ house, timeZone, clock, words, children }: Props) {
  const [chosen, choose] = useStored(chosenLanguage);
  const [placeLanguage, setPlaceLanguage] = useState<Language>();
  const language = chosen ?? placeLanguage ?? house;
  const messages = useMemo(
    // The type names the ids of all windows; a window holds its own words and the common ones.
    () => ({ ...commonWords[language], ...words[language] }) as Record<MessageId, string>,
    [language, words],
  );
  const formats = useMemo(() => clockFormats(clock), [clock]);
  const choice = useMemo(
    () => ({
      language,
      chosen,
      choose,
      setPlaceLanguage,
    }),
    [language, chosen, choose],
  );
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={language}
        timeZone={timeZone}
        formats={formats}
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
