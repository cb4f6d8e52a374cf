import { addresses } from '../platform/database';
import { type JobHandler, workOnJobs } from '../platform/jobs';

/** What this process does when a job of that name is its turn. */
const handlers: Record<string, JobHandler> = {};

/** Takes its share of the newsroom's jobs until it is stopped. */
export function openJobs(): { stop(): Promise<void> } {
  return workOnJobs(addresses().desk, handlers);
}
