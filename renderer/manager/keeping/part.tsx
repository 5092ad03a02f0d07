import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styles from './keeping.module.css';

type Props = {
  name: 'parked' | 'backup' | 'copies' | 'retention' | 'restore' | 'diagnostics';
  children: ReactNode;
};

/** One section of the page: its name, its description and its buttons. */
export function Part({ name, children }: Props) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: `keeping.${name}` });
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.what}>{intl.formatMessage({ id: `keeping.${name}.what` })}</p>
      {children}
    </section>
  );
}
