import { ok } from '#shared/result.ts';
import type { Service } from './session.ts';

export const cancelTask: Service<'task:cancel'> = ({ session }, { taskId }) => {
  session.tasks.cancel(taskId);
  return ok(null);
};
