package cl.soser.canal.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * The only count of promises ({@link PromiseFigures}). Checks no rights; callers must check them.
 */
@Dependent
class PromiseCounter {

    @Inject CaseQueries queries;

    PromiseFigures.Promises of(Days days, CaseFilter filter) {
        return new PromiseFigures.Promises(
                count(filter, days, Promise.CUMPLIDA),
                count(filter, days, Promise.INCUMPLIDA),
                count(filter, days, Promise.PENDIENTE));
    }

    private long count(CaseFilter filter, Days days, Promise promise) {
        return queries.count(filter.come(CaseProgress.promised(days, promise)));
    }
}
