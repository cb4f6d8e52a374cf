/** Drawings are kept as PNG, photographs as JPEG (encode-picture.ts); a drawing that is cropped loses words. */
export function isDrawing({ mediaType }: { mediaType: string }): boolean {
  return mediaType === 'image/png';
}
