import type { ReactNode } from 'react';
import { Fraction, Name, Num, Op, Over, Root, Row, Sub, Sum, Sup } from '../../ui/Formula';
import type { BlockName } from './blocks';

const behaviour = <Over base={<Name>b</Name>} accent="~" />;
const target = <Over base={<Name concept="--target">t</Name>} accent="~" concept="--target" />;
const ofI = (base: ReactNode) => <Sub base={base} sub={<Name>i</Name>} />;

/** What each block computes. */
export const formulas: Partial<Record<BlockName, ReactNode>> = {
  encode: (
    <>
      {ofI(behaviour)}
      <Op>=</Op>
      {ofI(<Name concept="--semantic">b</Name>)}
      <Op>+</Op>
      <Name concept="--temporal">p</Name>
      <Op>(</Op>
      <Name>Δ</Name>
      {ofI(<Name>t</Name>)}
      <Op>)</Op>
    </>
  ),
  target: (
    <>
      {target}
      <Op>=</Op>
      <Name concept="--target">t</Name>
      <Op>+</Op>
      <Name concept="--temporal">p</Name>
      <Op>(</Op>
      <Num>0</Num>
      <Op>)</Op>
    </>
  ),
  number: (
    <>
      <Name concept="--base-2">n</Name>
      <Op>=</Op>
      <Sum from={<Name>k</Name>} />
      <Sub base={<Name>E</Name>} sub={<Name>k</Name>} />
      <Op>[</Op>
      <Sub base={<Name>digit</Name>} sub={<Name>k</Name>} />
      <Op>(</Op>
      <Name>x</Name>
      <Op>)</Op>
      <Op>]</Op>
    </>
  ),
  attention: (
    <>
      {ofI(<Name concept="--attention">α</Name>)}
      <Op>=</Op>
      {ofI(<Name>softmax</Name>)}
      <Fraction
        over={
          <Row>
            <Op>⟨</Op>
            {ofI(behaviour)}
            <Op>,</Op>
            {target}
            <Op>⟩</Op>
          </Row>
        }
        under={
          <Root>
            <Name>d</Name>
          </Root>
        }
      />
    </>
  ),
  interest: (
    <>
      <Name concept="--attention">u</Name>
      <Op>=</Op>
      <Op>(</Op>
      <Sum from={<Name>i</Name>} />
      {ofI(<Name concept="--attention">α</Name>)}
      {ofI(behaviour)}
      <Op>)</Op>
      <Op>⊙</Op>
      {target}
    </>
  ),
  tower: (
    <>
      <Name>z</Name>
      <Op>=</Op>
      <Sup base={<Name>w</Name>} sup={<Name>⊤</Name>} />
      <Name>LeakyReLU</Name>
      <Op>(</Op>
      <Name>W</Name>
      <Op>[</Op>
      <Name concept="--attention">u</Name>
      <Op>,</Op>
      {target}
      <Op>,</Op>
      <Name concept="--base-2">n</Name>
      <Op>]</Op>
      <Op>+</Op>
      <Name>c</Name>
      <Op>)</Op>
      <Op>+</Op>
      <Sub base={<Name>β</Name>} sub={<Name concept="--target">t</Name>} />
    </>
  ),
  pctr: (
    <>
      <Name>pCTR</Name>
      <Op>=</Op>
      <Fraction
        over={<Num>1</Num>}
        under={
          <Row>
            <Num>1</Num>
            <Op>+</Op>
            <Sup
              base={<Name>e</Name>}
              sup={
                <Row>
                  <Op>−</Op>
                  <Name>z</Name>
                </Row>
              }
            />
          </Row>
        }
      />
    </>
  ),
};
