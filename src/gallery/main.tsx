import '../app/theme.css';
import './gallery.css';
import '../app/forcedColors.css';
import { createRoot } from 'react-dom/client';
import { languages } from '../content';
import { themes, useSession } from '../state/visitor/session';
import { examples } from './examples';
import { Gallery, Shown } from './Gallery';

/**
 * `npm run gallery`: every mark, control and card alone, from a few lines that are also its example, in both languages
 * and themes. The page holds itself four times, once for each: `?language=zh&theme=dark#Line` is one of them.
 */
const asked = new URLSearchParams(location.search);
const language = languages.find((one) => one === asked.get('language'));
const theme = themes.find((one) => one === asked.get('theme'));
if (language) useSession.setState({ language });
document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
document.documentElement.dataset.theme = theme ?? 'light';

const all = Object.values(examples).flat();
const render = () => {
  const name = location.hash.slice(1) || 'all';
  const shown = all.filter((one) => name === 'all' || one.name === name);
  root.render(theme ? <Shown examples={shown} /> : <Gallery chosen={name} />);
};
const root = createRoot(document.getElementById('root') as HTMLElement);
addEventListener('hashchange', render);
render();
