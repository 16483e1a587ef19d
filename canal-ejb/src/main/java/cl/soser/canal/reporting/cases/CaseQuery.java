package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.reporting.counts.CaseCounter;
import cl.soser.canal.reporting.counts.CaseCounts;
import cl.soser.canal.reporting.counts.CompletedMonths;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Lists the requests behind a figure, each as its reader may see it; their number equals the
 * figure, but for requests whose institution waits for a decision.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class CaseQuery {

    @Inject CaseRepository caseRepository;
    @Inject VisibleCaseReader seen;
    @Inject CaseCounter caseCounter;
    @Inject CompletedMonths completedMonths;
    @Inject ReportingScope reportingScope;

    /**
     * One page, in order of the deadline if the filter is about deadlines, else in order of entry.
     *
     * @param after where the page before ended; null for the first
     */
    public Slice<CaseRow> page(
            @NotNull CaseCriteria filter,
            boolean ascending,
            CaseCursor after,
            @Min(1) @Max(500) int size) {
        List<CaseRow> rows = seen.rows(reportingScope.toRead(filter), ascending, after, size + 1);
        return Slice.of(rows, size);
    }

    /** Where the page that ends with this row ends. */
    public CaseCursor key(@NotNull CaseCriteria filter, @NotNull CaseRow row) {
        return CaseRepository.key(filter, row);
    }

    /** Their number, from the same counts as the figures where possible. */
    public long count(@NotNull CaseCriteria asked) {
        CaseCriteria filter = ofAllDays(reportingScope.of(asked));
        boolean due = filter.due() != null;
        CaseCriteria rest = due ? filter.due(null).standing(null) : filter.entered(null);
        if (!rest.isOfCodesAlone() || !due && filter.entered() == null) {
            return caseRepository.count(filter);
        }
        if (due && filter.annulled() && filter.standing() == null) {
            return caseRepository.count(filter);
        }
        CaseCounts counts =
                caseCounter
                        .of(due ? filter.due() : filter.entered(), List.of(), rest)
                        .values()
                        .stream()
                        .reduce(CaseCounts.NONE, CaseCounts::plus);
        if (!due) {
            return filter.annulled() ? counts.entered() : counts.received();
        }
        return counts.standing(filter.standing());
    }

    /** Without days it would scan every request; with days the stored sums answer. */
    private CaseCriteria ofAllDays(CaseCriteria filter) {
        return filter.isOfCodesAlone()
                ? completedMonths.ofAllEntries().map(filter::entered).orElse(filter)
                : filter;
    }
}
