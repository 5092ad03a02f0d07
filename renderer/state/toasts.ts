import { createContext, useContext } from 'react';

export type Toast = {
  text: string;
  /** `refused` is announced at once, `done` when the screen reader is free. */
  type: 'done' | 'refused';
  /** The undo button, offered while the toast shows. */
  undo?: { label: string; run(): void } | undefined;
};

/** Shows a toast in this window; `ToastProvider` draws it. */
export type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast>(() => {});

export const useToast = (): ShowToast => useContext(ToastContext);
