package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;
import static java.util.stream.Collectors.toMap;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Reads requests by key as the caller may see them in a list or a file: a restricted one without
 * its subject, whoever asks; for an institution, and for everybody in a file, with persons hidden,
 * unless its token may read them.
 */
@Dependent
class VisibleCaseReader {

    @Inject CaseRepository caseRepository;
    @Inject CaseOutcomeReader caseOutcomeReader;
    @Inject CaseMasks caseMasks;
    @Inject Caller caller;

    /**
     * For a list on a page.
     *
     * @param filter within the caller's reach already
     * @param after where the page before ended; null for the first
     * @param most rows at the most
     */
    List<CaseRow> rows(CaseCriteria filter, boolean ascending, CaseCursor after, int most) {
        if (caller.has(INSTITUCION) && !readsPersons()) {
            List<CaseRepository.Named> found = caseRepository.named(filter, ascending, after, most);
            Map<Long, CaseMask> masks = masks(found);
            return found.stream().map(one -> hidden(one.row(), masks.get(one.row().id()))).toList();
        }
        return caseRepository.rows(filter, ascending, after, most).stream()
                .map(row -> hidden(row, null))
                .toList();
    }

    /**
     * For a file: the same rows with their results. Texts of these are for staff and for tokens
     * that may read them. A file leaves the house, so persons are hidden in it for staff, too.
     */
    List<CaseEntry> entries(CaseCriteria filter, boolean ascending, CaseCursor after, int most) {
        List<CaseRepository.Named> found = caseRepository.named(filter, ascending, after, most);
        Map<Long, CaseMask> masks = readsPersons() ? Map.of() : masks(found);
        List<CaseRow> rows =
                found.stream().map(one -> hidden(one.row(), masks.get(one.row().id()))).toList();
        Map<Long, CaseOutcome> outcomes = caseOutcomeReader.of(rows);
        return rows.stream()
                .map(
                        row ->
                                new CaseEntry(
                                        row,
                                        mayRead(row)
                                                ? masked(
                                                        outcomes.get(row.id()), masks.get(row.id()))
                                                : outcomes.get(row.id()).withoutTexts()))
                .toList();
    }

    private boolean readsPersons() {
        return caller.scopes().contains(ApiScope.DATOS_PERSONALES);
    }

    private boolean mayRead(CaseRow row) {
        return !row.restricted()
                && (!caller.has(INSTITUCION) || caller.scopes().contains(ApiScope.TEXTOS));
    }

    private Map<Long, CaseMask> masks(List<CaseRepository.Named> found) {
        return caseMasks.of(
                found.stream().collect(toMap(one -> one.row().id(), CaseRepository.Named::source)));
    }

    private static CaseOutcome masked(CaseOutcome extra, CaseMask mask) {
        return mask == null ? extra : extra.masked(mask);
    }

    /**
     * @param mask null where nothing is to be hidden
     */
    private static CaseRow hidden(CaseRow row, CaseMask mask) {
        if (row.restricted()) {
            return row.withoutSubject();
        }
        return mask == null ? row : row.masked(mask);
    }
}
