export type UploadedPicture = { hash: string; width: number; height: number };

type Answer = { ok: true; value: UploadedPicture } | { ok: false; refusal: { sentence: string } };

/** Adds a picture to a story; returns its name, or one sentence on why not. Never throws. */
export async function uploadPicture(storyId: string, file: File): Promise<Answer> {
  try {
    const response = await fetch(`/api/v1/stories/${storyId}/pictures`, {
      method: 'POST',
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file,
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, refusal: { sentence: 'The picture did not arrive. Try again when the connection is back.' } };
  }
}
