package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCursor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads requests by key as the caller may see them in a list or a file: a restricted one without
 * its subject, whoever asks; for an institution with identities masked, unless its token may read
 * them.
 */
@Dependent
class VisibleCaseReader {

    @Inject CaseRepository caseRepository;
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

    private CaseRow hidden(CaseRepository.Named one) {
        return one.row().restricted()
                ? one.row().withoutSubject()
                : one.row().masked(caseMasks.of(one.name()));
    }
}
