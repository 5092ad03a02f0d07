import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { LANGUAGES, type Language } from '../../shared/contract/house';
import { useKeptKey } from '../feed/house';
import { commonWords, type Words } from './words';

type Choice = { language: Language; choose(language: Language): void };

const LanguageContext = createContext<Choice>({ language: 'en', choose: () => {} });

export const useLanguage = (): Choice => useContext(LanguageContext);

const isLanguage = (text: string | null): text is Language =>
  LANGUAGES.some((language) => language === text);

type Props = { house: Language; words: Words; children: ReactNode };

/** Speaks the language that this window chose, or the house's: the kitchen may read another. */
export function LanguageProvider({ house, words, children }: Props) {
  const key = useKeptKey('language');
  const [chosen, setChosen] = useState(() => localStorage.getItem(key));
  const language = isLanguage(chosen) ? chosen : house;
  const messages = useMemo(
    () => ({ ...commonWords[language], ...words[language] }),
    [language, words],
  );
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(key, next);
        setChosen(next);
      },
    }),
    [language, key],
  );
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={language} messages={messages} onError={reportMissing}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

function reportMissing(error: Error): void {
  console.error('words:', error.message);
}
