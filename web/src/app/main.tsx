import './base.css';
import { createRoot } from 'react-dom/client';
import { applyMode, modeOf, themeChoice } from '@/lib/theme';
import { App } from './app';

applyMode(modeOf(themeChoice.get()));

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
