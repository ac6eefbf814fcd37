/**
 * Stands in for the XML reader of vtk.js, which is only for meshes in VTK's own files: nobody opens those here, and the real one
 * is large and wants Node.
 */
export function create(): never {
  throw new Error('meshes in XML are not read here');
}

export const convert = create;
export const decycle = create;
