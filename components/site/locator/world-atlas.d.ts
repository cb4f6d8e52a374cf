/** Natural Earth as TopoJSON (https://github.com/topojson/world-atlas): what we read of it. */
declare module 'world-atlas/countries-50m.json' {
  import type { mesh } from 'topojson-client';

  type Topology = Parameters<typeof mesh>[0];

  const world: Topology & { objects: { countries: Extract<Topology['objects'][string], { type: 'GeometryCollection' }> } };
  export default world;
}

declare module 'world-atlas/land-110m.json' {
  import type { mesh } from 'topojson-client';

  type Topology = Parameters<typeof mesh>[0];

  const world: Topology & { objects: { land: Extract<Topology['objects'][string], { type: 'GeometryCollection' }> } };
  export default world;
}
