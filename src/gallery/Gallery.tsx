import { languages } from '../content';
import { NumberCards } from '../ui/NumberCards';
import { type Example, examples } from './examples';
import { useSay } from './words';

/** The names at the side; what is chosen in four windows; and the lines it comes from. */
export function Gallery({ chosen }: { readonly chosen: string }) {
  const all = Object.values(examples).flat();
  return (
    <div className="gallery">
      <nav aria-label="Examples">
        <a href="#all" aria-current={chosen === 'all' || undefined}>
          all
        </a>
        {Object.entries(examples).map(([folder, shown]) => (
          <section key={folder}>
            <h2>{folder}</h2>
            {shown.map(({ name }) => (
              <a key={name} href={`#${name}`} aria-current={chosen === name || undefined}>
                {name}
              </a>
            ))}
          </section>
        ))}
      </nav>
      <main>
        <div className="gallery-windows">
          {(['light', 'dark'] as const).flatMap((theme) =>
            languages.map((language) => (
              <iframe
                key={theme + language}
                title={`${theme}, ${language}`}
                src={`?language=${language}&theme=${theme}#${chosen}`}
              />
            )),
          )}
        </div>
        {all
          .filter(({ name }) => name === chosen)
          .map(({ name, text }) => (
            <pre key={name}>{text}</pre>
          ))}
      </main>
    </div>
  );
}

/** One of the windows. */
export function Shown({ examples: shown }: { readonly examples: readonly Example[] }) {
  return (
    <NumberCards words={useSay().card}>
      <main className="gallery-shown">
        {shown.map(({ name, View }) => (
          <section key={name}>
            {shown.length > 1 && <h2>{name}</h2>}
            <View />
          </section>
        ))}
      </main>
    </NumberCards>
  );
}
