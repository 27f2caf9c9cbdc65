import { lazy, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/theme.css';
import { App } from './app/App';
import { themeOf, useSession } from './state/visitor/session';

// The theme stands before the first picture: a dark page never begins white.
document.documentElement.dataset.theme = themeOf(useSession.getState());

const NotesWindow = lazy(() => import('./app/present/NotesWindow'));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    // The speaker's window is the same page at an address of its own.
    <StrictMode>{location.hash.startsWith('#/notes') ? <NotesWindow /> : <App />}</StrictMode>,
  );
}
