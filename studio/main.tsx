import { render } from 'preact';
import { startRouter } from './app/router.ts';
import { restoreSession } from './app/session.ts';
import { Shell } from './app/shell.tsx';
import { startTheme } from './app/theme.ts';
import './style/studio.css';

startTheme();
startRouter();
void restoreSession();
const root = document.getElementById('studio');
if (root !== null) render(<Shell />, root);
