import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { type ExampleName, exampleNames, openExample } from './openExample';
import { useRowWords, useUploadedSay } from './words';

/** Tables of this page, to be looked into as a visitor's. */
export function Examples() {
  const say = useUploadedSay();
  const rows = useRowWords();
  const [name, setName] = useState<ExampleName>('behaviour');
  return (
    <div className="uploaded-examples">
      <Select
        label={say.files.example}
        choices={exampleNames.map((value) => ({ value, label: say.examples[value] }))}
        value={name}
        onChange={setName}
      />
      <Button onPress={() => openExample(name, say.examples[name], rows)}>{say.files.open}</Button>
    </div>
  );
}
