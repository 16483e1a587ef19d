package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The requests of one institution for its programs, page by page in order of entry, so that what
 * enters meanwhile comes at the end and moves nothing. Texts are for tokens with scope textos;
 * those of a restricted request are for no token.
 */
@Stateless
@RolesAllowed(INSTITUCION)
@TransactionAttribute(SUPPORTS)
public class CaseListQuery {

    @Inject CaseQuery caseQuery;
    @Inject CaseOutcomeReader caseOutcomeReader;
    @Inject WithdrawnCaseReader withdrawnCaseReader;
    @Inject CaseMasks caseMasks;
    @Inject Caller caller;

    /**
     * With {@code changedSince} also those that left the sight of the institution since, whatever
     * else narrows the list: where they are now is not told.
     *
     * @param after where the page before ended; null for the first
     */
    public Slice<CaseListEntry> page(
            @NotNull CaseCriteria filter, CaseCursor after, @Min(1) @Max(500) int size) {
        Slice<CaseRow> page = caseQuery.page(filter, true, after, size);
        Map<Long, CaseOutcome> found = caseOutcomeReader.of(page.rows());
        Map<Long, CaseMask> hidden = hidden(page.rows());
        List<CaseListEntry> entries =
                new ArrayList<>(withdrawn(filter.changedSince(), after, size + 1));
        page.rows()
                .forEach(row -> entries.add(entry(row, found.get(row.id()), hidden.get(row.id()))));
        entries.sort(Comparator.comparing(entry -> key(filter, entry)));
        Slice<CaseListEntry> cut = Slice.of(entries, size);
        return new Slice<>(cut.rows(), cut.more() || page.more());
    }

    private List<WithdrawnCase> withdrawn(Instant since, CaseCursor after, int most) {
        return since == null
                ? List.of()
                : withdrawnCaseReader.since(
                        since,
                        caller.institution().orElseThrow(NotFoundException::new),
                        after,
                        most);
    }

    /** For readers who may read texts but not their authors. */
    private Map<Long, CaseMask> hidden(List<CaseRow> rows) {
        Set<String> scopes = caller.scopes();
        return scopes.contains(ApiScope.TEXTOS) && !scopes.contains(ApiScope.DATOS_PERSONALES)
                ? caseMasks.of(rows.stream().map(CaseRow::id).toList())
                : Map.of();
    }

    /**
     * @param mask null where nothing is to be hidden
     */
    private CaseEntry entry(CaseRow row, CaseOutcome extra, CaseMask mask) {
        boolean texts = caller.scopes().contains(ApiScope.TEXTOS) && !row.restricted();
        return new CaseEntry(
                row, !texts ? extra.withoutTexts() : mask == null ? extra : extra.masked(mask));
    }

    /** Where the page that ends with this one ends. */
    public CaseCursor key(@NotNull CaseCriteria filter, @NotNull CaseListEntry last) {
        return last instanceof CaseEntry entry
                ? CaseRepository.key(filter, entry.row())
                : ((WithdrawnCase) last).key();
    }
}
