package cl.soser.canal.collaboration;

import jakarta.ejb.ApplicationException;

/** Thrown inside the server's part of an act on many: nothing was done to that one ticket. */
@ApplicationException(rollback = true)
public class BulkItemRefusedException extends RuntimeException {

    private final BulkProblem problem;

    BulkItemRefusedException(BulkProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public BulkProblem problem() {
        return problem;
    }
}
