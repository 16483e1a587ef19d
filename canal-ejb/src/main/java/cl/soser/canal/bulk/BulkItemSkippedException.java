package cl.soser.canal.bulk;

import jakarta.ejb.ApplicationException;

/** Thrown while a server works on a bulk act: nothing was done to that ticket. */
@ApplicationException(rollback = true)
class BulkItemSkippedException extends RuntimeException {

    private final BulkProblem problem;

    BulkItemSkippedException(BulkProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public BulkProblem problem() {
        return problem;
    }
}
