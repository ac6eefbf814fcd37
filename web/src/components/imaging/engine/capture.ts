/** The picture as it is shown, with what was measured on it, as a PNG. */
export async function picture(canvas: HTMLCanvasElement, measures: SVGElement | null): Promise<Blob> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const paper = copy.getContext('2d');
  if (!paper) throw new Error('this browser cannot draw');
  paper.drawImage(canvas, 0, 0);
  if (measures && measures.childElementCount > 0) {
    const drawn = await loaded(asAddress(measures, canvas));
    paper.drawImage(drawn, 0, 0, copy.width, copy.height);
  }
  return new Promise((resolve, reject) => {
    copy.toBlob((it) => (it ? resolve(it) : reject(new Error('the picture could not be written'))), 'image/png');
  });
}

function asAddress(layer: SVGElement, canvas: HTMLCanvasElement): string {
  const copy = layer.cloneNode(true) as SVGElement;
  const { clientWidth: width, clientHeight: height } = canvas;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('font-family', 'sans-serif');
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the measurements could not be drawn'));
    image.src = address;
  });
}
