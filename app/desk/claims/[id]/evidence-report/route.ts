import { answerEvidenceReport } from '@/app/desk/answer-evidence-report';

/** The evidence of a claim as a signed package. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerEvidenceReport(request, 'claim', (await params).id);
}
