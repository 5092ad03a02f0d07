import { createContext, useContext } from 'react';

export type Toast = {
  text: string;
  /** A refusal is announced at once; the rest when the reader is free. */
  type: 'done' | 'refused';
  /** How to take it back, offered while the toast shows. */
  undo?: { label: string; run(): void } | undefined;
};

/** Shows a toast in this window; `ToastProvider` draws it. */
export type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast>(() => {});

export const useToast = (): ShowToast => useContext(ToastContext);
