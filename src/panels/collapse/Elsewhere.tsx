import { fieldTable } from '../../math/interaction';
import { vectorsTsv } from '../../state/files/tables';
import { openPageTable } from '../../state/files/uploadedTable';
import { linkOf } from '../../state/link/link';
import { Button } from '../../ui/Button';
import { type ArmName, armNames, collapseFieldSizes, experiment } from './store';
import { useSay } from './words';

/** The way to the panel for visitors' tables; the arms' tables may be taken there. */
export function Elsewhere() {
  const { elsewhere: say, arms } = useSay();
  const look = (arm: ArmName) => {
    void openPageTable({ name: say.table(arms[arm]), file: new Blob([userTable(arm)]) });
    location.hash = linkOf('data');
  };
  return (
    <>
      <p>{say.text}</p>
      <div className="collapse-actions">
        {armNames.map((arm) => (
          <Button key={arm} small onPress={() => look(arm)}>
            {say.look(arms[arm])}
          </Button>
        ))}
      </div>
    </>
  );
}

/** The field with many values, whose table collapses. */
const user = 0;

function userTable(arm: ArmName): string {
  const { spec, weights } = experiment.useArms.getState().arms[arm];
  const rows = collapseFieldSizes[user];
  const columns = spec.network.dimension;
  return vectorsTsv(fieldTable(spec.network, weights, user), { offset: 0, rows, columns });
}
