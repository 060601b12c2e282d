import { type Container, containerLists, type PodSpec } from '../model/workload.ts';
import type { Interner } from './intern.ts';
import { isObject, type Loose, object, objects, type Raw } from './raw.ts';
import { scrub, scrubAnnotations, scrubArguments, scrubMap } from './scrub.ts';
import { signsOfContainer, withSigns } from './secrets.ts';
import { conformPodSpec } from './shape.ts';

const tokenVolume = /^kube-api-access-[a-z0-9]{5}$/;

/** A pod spec without secrets; equal ones (nodeName apart) are one object, and so are their equal parts. */
export function slimPodSpec(raw: unknown, interner: Interner): PodSpec {
  const { nodeName, ...template } = object(raw, 'spec of the pod');
  const normal = withPlainTokenVolume(template);
  const shared = interner.made(normal, () => {
    assertShallow(normal);
    conformPodSpec(normal);
    return sharedPodSpec(slimTemplate(normal), interner);
  });
  return (nodeName === undefined ? shared : { ...shared, nodeName }) as PodSpec;
}

/** Holds an already slimmed spec once, as after reading it from JSON. */
export function internPodSpec(spec: PodSpec, interner: Interner): PodSpec {
  const { nodeName, ...template } = spec;
  const shared = sharedPodSpec(template as Raw, interner);
  return (nodeName === undefined ? shared : { ...shared, nodeName }) as PodSpec;
}

/** Equal lists of containers, volumes, tolerations … are one, even where the specs differ. */
function sharedPodSpec(template: Raw, interner: Interner): Raw {
  return interner.once(Object.fromEntries(Object.entries(template).map(([key, part]) => [key, interner.once(part)])));
}

/** Every pod's token volume has a name of its own: the five letters go. */
function withPlainTokenVolume(spec: Raw): Raw {
  const volumes = objects(spec.volumes, 'volumes');
  if (!volumes.some(({ name }) => tokenVolume.test(String(name)))) return spec;
  const plain = (list: unknown) =>
    objects(list, 'volumes').map((entry) =>
      tokenVolume.test(String(entry.name)) ? { ...entry, name: 'kube-api-access' } : entry,
    );
  const mounted = (list: unknown) =>
    objects(list, 'containers').map((c) =>
      c.volumeMounts === undefined ? c : { ...c, volumeMounts: plain(c.volumeMounts) },
    );
  const result: Loose = { ...spec, volumes: plain(volumes) };
  for (const key of containerLists) if (spec[key] !== undefined) result[key] = mounted(spec[key]);
  return result;
}

/** Throws RangeError: whoever nests so deeply wants a stack to overflow. */
export function assertShallow(value: unknown, depth = 64): void {
  if (value === null || typeof value !== 'object') return;
  if (depth === 0) throw new RangeError('an object is nested more than 64 levels deep');
  // No list of the values: this looks at every object of every answer.
  for (const key in value) assertShallow((value as Loose)[key], depth - 1);
}

function slimTemplate(spec: Raw): Raw {
  const result: Loose = { ...spec };
  for (const key of containerLists)
    if (spec[key] !== undefined) result[key] = objects(spec[key], key).map(slimContainer);
  if (spec.volumes !== undefined) result.volumes = objects(spec.volumes, 'volumes').map(slimVolume);
  return result;
}

function slimContainer(container: Raw): Container {
  const result: Loose = { ...container };
  if (container.env !== undefined)
    result.env = objects(container.env, 'env').map(({ name, valueFrom }) =>
      valueFrom === undefined ? { name } : { name, valueFrom },
    );
  for (const key of ['command', 'args']) if (container[key] !== undefined) result[key] = scrubArguments(container[key]);
  for (const key of ['livenessProbe', 'readinessProbe', 'startupProbe'])
    if (isObject(container[key])) result[key] = slimHandler(container[key]);
  if (isObject(container.lifecycle))
    result.lifecycle = Object.fromEntries(
      Object.entries(container.lifecycle).map(([when, handler]) => [
        when,
        isObject(handler) ? slimHandler(handler) : handler,
      ]),
    );
  return withSigns(result, signsOfContainer(container)) as unknown as Container;
}

/** A probe or lifecycle handler: commands scrubbed, header values gone. */
function slimHandler(handler: Raw): Raw {
  const result: Loose = { ...handler };
  if (isObject(handler.exec)) result.exec = { command: scrubArguments(handler.exec.command) };
  if (isObject(handler.httpGet)) {
    const { httpHeaders, path, ...rest } = handler.httpGet;
    result.httpGet = {
      ...rest,
      ...(path === undefined ? {} : { path: scrub(String(path)) }),
      ...(httpHeaders === undefined
        ? {}
        : { httpHeaders: objects(httpHeaders, 'httpHeaders').map(({ name }) => ({ name })) }),
    };
  }
  return result;
}

/** Volume sources (a pod's, or a PersistentVolume's spec) whose free text may hold credentials. */
export function slimVolume(volume: Raw): Raw {
  const result: Loose = { ...volume };
  const { csi, flexVolume, gitRepo, ephemeral, mountOptions } = volume;
  if (isObject(csi) && csi.volumeAttributes !== undefined)
    result.csi = { ...csi, volumeAttributes: scrubMap(csi.volumeAttributes) };
  if (isObject(flexVolume) && flexVolume.options !== undefined)
    result.flexVolume = { ...flexVolume, options: scrubMap(flexVolume.options) };
  if (isObject(gitRepo)) result.gitRepo = { ...gitRepo, repository: scrub(String(gitRepo.repository)) };
  if (isObject(ephemeral)) result.ephemeral = slimClaim(ephemeral);
  if (mountOptions !== undefined) result.mountOptions = scrubArguments(mountOptions);
  return result;
}

function slimClaim({ volumeClaimTemplate: claim, ...rest }: Raw): Raw {
  if (!isObject(claim)) return rest;
  const { metadata, ...more } = claim;
  if (!isObject(metadata)) return { ...rest, volumeClaimTemplate: more };
  const { annotations, managedFields: _, ...kept } = metadata;
  const notes = isObject(annotations) ? scrubAnnotations(annotations) : undefined;
  return { ...rest, volumeClaimTemplate: { ...more, metadata: { ...kept, ...(notes ? { annotations: notes } : {}) } } };
}
