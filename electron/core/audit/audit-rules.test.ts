import { contract } from '@shared/contract/contract';
import { auditRules } from '@shared/contract/audit-rules';
import type { FeatureContract } from '@shared/contract/define';
import { expect, it } from 'vitest';
import { idPaths } from '../ownership/id-paths.testing';

const procedures = Object.entries(contract as Readonly<Record<string, FeatureContract>>).flatMap(
  ([feature, calls]) => Object.entries(calls).map(([name, one]) => ({ name: `${feature}.${name}`, ...one })),
);

it('every call of the contract leaves a line or says why not', () => {
  expect(Object.keys(auditRules).toSorted()).toEqual(procedures.map(({ name }) => name).toSorted());
});

it('every rule looks for its subject where the call has an id', () => {
  const wrong = procedures.flatMap(({ name, input, output }) => {
    const rule = auditRules[name as keyof typeof auditRules];
    if ('unaudited' in rule) return [];
    const known = new Set([...idPaths(input), ...idPaths(output).map((path) => `=${path}`)]);
    const asked = rule.about.map(([, path]) => path.replaceAll('[]', '.0'));
    return asked.filter((path) => !known.has(path)).map((path) => `${name}: ${path}`);
  });
  expect(wrong).toEqual([]);
});

it('every call that changes something leaves a line, but for those whose reason lets them', () => {
  const letThrough = new Set([
    'polling',
    'half_written',
    'before_sign_in',
    'where_done',
    'asked_first',
    'frame',
  ]);
  const silent = procedures.filter(({ name, kind }) => {
    const rule = auditRules[name as keyof typeof auditRules];
    return kind === 'mutation' && 'unaudited' in rule && !letThrough.has(rule.unaudited);
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
