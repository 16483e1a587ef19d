package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.privacy.TextMask;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Reads requests by key as the caller may see them in a list or a file: a restricted one without
 * its subject, whoever asks; for an institution with identities masked, unless its token may read
 * them.
 */
@Dependent
class VisibleCaseReader {

    @Inject CaseRepository caseRepository;
    @Inject CaseOutcomeReader caseOutcomeReader;
    @Inject CaseMasks caseMasks;
    @Inject Caller caller;

    /**
     * @param filter within the caller's reach already
     * @param after where the page before ended; null for the first
     * @param most rows at the most
     */
    List<CaseRow> rows(CaseCriteria filter, boolean ascending, CaseCursor after, int most) {
        if (caller.has(INSTITUCION) && !caller.scopes().contains(ApiScope.DATOS_PERSONALES)) {
            return caseRepository.named(filter, ascending, after, most).stream()
                    .map(this::hidden)
                    .toList();
        }
        return caseRepository.rows(filter, ascending, after, most).stream()
                .map(row -> row.restricted() ? row.withoutSubject() : row)
                .toList();
    }

    /**
     * The same rows with their results. Texts of these are for staff and for tokens that may read
     * them, masked as the row is.
     */
    List<CaseEntry> entries(CaseCriteria filter, boolean ascending, CaseCursor after, int most) {
        List<CaseRow> rows = rows(filter, ascending, after, most);
        Map<Long, CaseOutcome> found = caseOutcomeReader.of(rows);
        Map<Long, TextMask> masks = masks(rows);
        return rows.stream()
                .map(
                        row ->
                                new CaseEntry(
                                        row,
                                        mayRead(row)
                                                ? masked(found.get(row.id()), masks.get(row.id()))
                                                : found.get(row.id()).withoutTexts()))
                .toList();
    }

    private boolean mayRead(CaseRow row) {
        return !row.restricted()
                && (!caller.has(INSTITUCION) || caller.scopes().contains(ApiScope.TEXTOS));
    }

    private Map<Long, TextMask> masks(List<CaseRow> rows) {
        boolean hidden =
                caller.scopes().contains(ApiScope.TEXTOS)
                        && !caller.scopes().contains(ApiScope.DATOS_PERSONALES);
        return hidden ? caseMasks.of(rows.stream().map(CaseRow::id).toList()) : Map.of();
    }

    private static CaseOutcome masked(CaseOutcome extra, TextMask mask) {
        return mask == null ? extra : extra.masked(mask);
    }

    private CaseRow hidden(CaseRepository.Named one) {
        return one.row().restricted()
                ? one.row().withoutSubject()
                : one.row().masked(caseMasks.of(one.name()));
    }
}
