import { answerEvidenceReport } from '@/app/desk/answer-evidence-report';

/** The evidence of a story as a signed package. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerEvidenceReport(request, 'story', (await params).id);
}
