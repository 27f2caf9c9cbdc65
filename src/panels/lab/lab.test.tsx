import { renderToStaticMarkup as drawn } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NumberCards } from '../../ui/NumberCards';
import { RunHistory } from './RunHistory';
import { Standing } from './Standing';
import { Tries } from './Tries';

const verdict = { right: 'Yes.', wrong: 'No.' };

describe('a lab', () => {
  it('tells how its models stand, in full and as read; what is not measured yet is a dash', () => {
    const markup = drawn(
      <NumberCards words={{} as Parameters<typeof NumberCards>[0]['words']}>
        <Standing<{ auc?: number }>
          caption="AUC"
          head="Model"
          rows={[
            { key: 'a', name: 'A', color: 'red', of: { auc: 2 / 3 } },
            { key: 'b', name: 'B', of: {} },
          ]}
          columns={[{ title: 'test', format: (auc) => auc.toFixed(2), value: ({ auc }) => auc }]}
        />
      </NumberCards>,
    );
    expect(markup).toContain('<td data-value="0.6666666666666666">0.67</td>');
    expect(markup).toContain('<td>–</td>');
    expect(markup.match(/<svg/g)).toHaveLength(1);
  });

  it('asks before it shows: the right choice comes from the code, the words from the language', () => {
    const words = { one: { ask: 'Which?', choices: ['this', 'that'], answer: 'Because.' } };
    const markup = drawn(
      <Tries tries={{ one: { right: 1, show: () => {} } }} words={words} verdict={verdict} go="Show" />,
    );
    expect(markup).toContain('that');
    expect(markup).not.toContain('Because.');
    expect(markup).not.toContain('Show');
  });

  it('keeps finished runs, and says when there is none', () => {
    const words = {
      empty: 'None yet.',
      caption: 'Runs',
      columns: ['Run', 'AUC', 'Actions'],
      recall: 'Recall',
      overlay: 'Behind',
      forget: 'Forget',
      of: (action: string, run: number) => `${action} run ${run}`,
    };
    const experiment = { overlay: () => {}, forget: () => {} };
    const rows = [{ id: 3, cells: ['0.857'], onRecall: () => {} }];
    const history = { words, experiment };
    expect(drawn(<RunHistory {...history} rows={[]} overlaid={null} />)).toBe('<p>None yet.</p>');
    const markup = drawn(<RunHistory {...history} rows={rows} overlaid={3} />);
    expect(markup).toContain('aria-pressed="true"');
    expect(markup).toContain('aria-label="Forget run 3"');
  });
});
