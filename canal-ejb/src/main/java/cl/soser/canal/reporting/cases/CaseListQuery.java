package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.TextMask;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
    @Inject CaseMasks caseMasks;
    @Inject Caller caller;

    /**
     * @param after where the page before ended; null for the first
     */
    public Slice<CaseEntry> page(
            @NotNull CaseCriteria filter, CaseCursor after, @Min(1) @Max(500) int size) {
        Slice<CaseRow> page = caseQuery.page(filter, true, after, size);
        Map<Long, CaseOutcome> found = caseOutcomeReader.of(page.rows());
        Map<Long, TextMask> hidden = hidden(page.rows());
        return new Slice<>(
                page.rows().stream()
                        .map(row -> entry(row, found.get(row.id()), hidden.get(row.id())))
                        .toList(),
                page.more());
    }

    /** For readers who may read texts but not their authors. */
    private Map<Long, TextMask> hidden(List<CaseRow> rows) {
        Set<String> scopes = caller.scopes();
        return scopes.contains(ApiScope.TEXTOS) && !scopes.contains(ApiScope.DATOS_PERSONALES)
                ? caseMasks.of(rows.stream().map(CaseRow::id).toList())
                : Map.of();
    }

    /**
     * @param mask null where nothing is to be hidden
     */
    private CaseEntry entry(CaseRow row, CaseOutcome extra, TextMask mask) {
        boolean texts = caller.scopes().contains(ApiScope.TEXTOS) && !row.restricted();
        return new CaseEntry(
                row, !texts ? extra.withoutTexts() : mask == null ? extra : extra.masked(mask));
    }

    /** Where the page that ends with this one ends. */
    public CaseCursor key(@NotNull CaseCriteria filter, @NotNull CaseEntry last) {
        return CaseRepository.key(filter, last.row());
    }
}
