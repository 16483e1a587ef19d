package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.ApiScope;
import cl.soser.canal.account.Caller;
import cl.soser.canal.shared.Mask;
import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Narrows what is asked to what the caller may count: leaders everything, an institution and an
 * area their own. What belongs to another is as if it did not exist.
 */
@Dependent
class ReportingReach {

    @Inject Caller caller;
    @Inject Masks masks;

    CaseFilter of(CaseFilter asked) {
        if (isEverything()) {
            return asked;
        }
        if (caller.has(INSTITUCION)) {
            return own(
                    asked,
                    Dimension.INSTITUCION,
                    caller.institution().orElseThrow(NotFoundException::new));
        }
        if (caller.has(AREA)) {
            return area(asked);
        }
        throw new NotFoundException();
    }

    /**
     * Requests as the caller may see them in a list or a file: a restricted one without its subject
     * for whoever does not lead; for an institution without what tells who somebody is, unless its
     * token may read that.
     */
    List<CaseRow> seen(List<CaseRow> rows) {
        boolean everything = isEverything();
        Map<Long, Mask> hidden =
                isMasked() ? masks.of(rows.stream().map(CaseRow::id).toList()) : Map.of();
        return rows.stream()
                .map(row -> row.restricted() && !everything ? row.withoutSubject() : row)
                .map(row -> isMasked(hidden, row) ? row.masked(hidden.get(row.id())) : row)
                .toList();
    }

    private static boolean isMasked(Map<Long, Mask> hidden, CaseRow row) {
        return row.subject() != null && hidden.containsKey(row.id());
    }

    private boolean isMasked() {
        return caller.has(INSTITUCION) && !caller.scopes().contains(ApiScope.DATOS_PERSONALES);
    }

    /** What of it the caller may count, in a word; two who may count the same have the same. */
    String word(CaseFilter asked) {
        Map<Dimension, String> codes = of(asked).codes();
        if (isEverything()) {
            return "TODO";
        }
        Dimension by = caller.has(INSTITUCION) ? Dimension.INSTITUCION : Dimension.AREA;
        return by + " " + codes.get(by);
    }

    boolean isEverything() {
        return caller.has(ADMINISTRADOR) || caller.has(OPERACIONES);
    }

    /** One of its areas; the first where none is named. */
    private CaseFilter area(CaseFilter asked) {
        Set<String> areas = caller.areas();
        String wanted = asked.codes().get(Dimension.AREA);
        if (wanted == null ? areas.isEmpty() : !areas.contains(wanted)) {
            throw new NotFoundException();
        }
        return wanted == null
                ? asked.with(Dimension.AREA, areas.stream().sorted().findFirst().orElseThrow())
                : asked;
    }

    private static CaseFilter own(CaseFilter asked, Dimension dimension, String code) {
        String wanted = asked.codes().get(dimension);
        if (wanted != null && !wanted.equals(code)) {
            throw new NotFoundException();
        }
        return asked.with(dimension, code);
    }
}
