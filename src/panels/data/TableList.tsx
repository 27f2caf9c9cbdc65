import { problemText, useProblemWords } from '../../state/files/problemWords';
import { stopSurvey, useSurvey } from '../../state/files/survey';
import { readAgain } from '../../state/files/uploadedTable';
import { Button } from '../../ui/Button';
import { formatCount, formatFixed } from '../../ui/formatNumber';
import { Figure, Section } from '../../ui/PanelFrame';
import { MeasureTable } from '../lab/MeasureTable';
import { useUploadedClaim, useUploadedSay } from './uploaded/words';
import { byWidthInUse, widthInUse } from './widthInUse';

/** All tables of a checkpoint, those that use least of their width first; each can be put on the stage. */
export function TableList() {
  const { list: say } = useUploadedSay();
  const problems = useProblemWords();
  const claim = useUploadedClaim();
  const { tables, of, running } = useSurvey();
  if (!running && tables.length === 0) return null;
  return (
    <Section part="uploaded-tables" title={say.title} wide>
      <p role="status">{say.progress(tables.length, of)}</p>
      {running && (
        <Button small onPress={stopSurvey}>
          {say.stop}
        </Button>
      )}
      <Figure part="uploaded-list" title={say.caption} note={say.note} claim={claim}>
        <div className="uploaded-list">
          <MeasureTable caption={say.caption}>
            <thead>
              <tr>
                {say.columns.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byWidthInUse(tables).map(({ at, table: { info, result } }) => (
                <tr key={at}>
                  <th scope="row">
                    <Button
                      small
                      onPress={() =>
                        void readAgain({ table: at, headerIsData: false, idsAreData: false, leaveOut: false })
                      }
                    >
                      {info.name}
                    </Button>
                  </th>
                  <td>{info.shape ? info.shape.map(formatCount).join(' × ') : ''}</td>
                  <td>{info.type ?? ''}</td>
                  {'problem' in result ? (
                    <td colSpan={3}>{problemText(problems, result.problem)}</td>
                  ) : (
                    <>
                      <td data-value={result.abundance}>{formatFixed(result.abundance, 1)}</td>
                      <td data-value={result.random}>{formatFixed(result.random, 1)}</td>
                      <td data-value={widthInUse(result)}>{formatFixed(widthInUse(result), 2)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </MeasureTable>
        </div>
      </Figure>
    </Section>
  );
}
