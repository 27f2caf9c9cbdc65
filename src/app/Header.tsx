import { lazy, Suspense, useState } from 'react';
import type { HeaderRun } from '../state/run/headerRun';
import { useSession } from '../state/visitor/session';
import { IconButton } from '../ui/Button';
import { PresentIcon, ShareIcon } from '../ui/Icons';
import { LanguageChoice } from './Choices';
import { DataButton } from './data/DataButton';
import { useKeyHint } from './keyNames';
import { ariaKeys } from './keys';
import { LessonsButton } from './lesson/LessonsButton';
import { MoreMenu } from './MoreMenu';
import type { PlaceId } from './pages';
import { PresenterTools } from './present/PresenterTools';
import { enter } from './present/presenting';
import { RunControls } from './RunControls';
import { StatusLine } from './StatusLine';
import { UndoButtons } from './UndoButtons';
import { useClassroomWords, useFrameWords } from './words';
import './Header.css';

const ShareDialog = lazy(() => import('./share/ShareDialog'));

/** @param run what the controls drive and the status line tells of */
export function Header({ run, route }: { readonly run: HeaderRun; readonly route: PlaceId }) {
  const words = useFrameWords();
  const { present, share } = useClassroomWords();
  const hint = useKeyHint();
  const presenting = useSession((session) => session.present);
  const [sharing, setSharing] = useState(false);
  return (
    <header className="header">
      <p className="brand">
        {words.name} <span>{words.nameBeside}</span>
      </p>
      {/* Another run brings hooks of its own, so these start afresh with it. */}
      <RunControls key={`controls ${run.id}`} run={run} />
      <StatusLine key={`status ${run.id}`} run={run} />
      <div className="header-tools">
        <UndoButtons route={route} />
        <div className="header-session">
          <LessonsButton />
          <DataButton run={run} />
          <IconButton
            label={share.title}
            icon={<ShareIcon />}
            onPress={() => setSharing(true)}
            aria-expanded={sharing}
          />
          <IconButton
            className="header-present"
            label={present.enter}
            title={hint('present', present.enter)}
            shortcut={ariaKeys('present')}
            icon={<PresentIcon />}
            onPress={enter}
          />
          <LanguageChoice />
        </div>
        {presenting && <PresenterTools />}
        <MoreMenu run={run} />
      </div>
      {sharing && (
        <Suspense>
          <ShareDialog route={route} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </header>
  );
}
