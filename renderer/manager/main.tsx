import { startWindow } from '../ui/window';
import { App } from './App';
import { words } from './words';

startWindow(words, <App />);
