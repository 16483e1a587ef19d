package cl.soser.canal.reporting.criteria;

import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/**
 * Narrows a filter to what the caller may count: leaders everything, an institution and an area
 * their own. Requests of others are not found.
 */
@Dependent
public class ReportingScope {

    @Inject Caller caller;

    public CaseCriteria of(CaseCriteria asked) {
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
     * Narrows a list to what the caller may read. The figures of an institution may for a while
     * contain a request that another one reads already: whether it was wrong is not decided yet.
     */
    public CaseCriteria toRead(CaseCriteria asked) {
        CaseCriteria own = of(asked);
        return !isEverything() && caller.has(INSTITUCION)
                ? own.readBy(own.codes().get(Dimension.INSTITUCION))
                : own;
    }

    /** A text that identifies what the caller may count; equal for callers with the same reach. */
    public String word(CaseCriteria asked) {
        Map<Dimension, String> codes = of(asked).codes();
        if (isEverything()) {
            return "TODO";
        }
        Dimension by = caller.has(INSTITUCION) ? Dimension.INSTITUCION : Dimension.AREA;
        return by + " " + codes.get(by);
    }

    public boolean isEverything() {
        return caller.isLeader();
    }

    /** One of its areas; the first where none is named. */
    private CaseCriteria area(CaseCriteria asked) {
        Set<String> areas = caller.areas();
        String wanted = asked.codes().get(Dimension.AREA);
        if (wanted == null ? areas.isEmpty() : !areas.contains(wanted)) {
            throw new NotFoundException();
        }
        return wanted == null
                ? asked.with(Dimension.AREA, areas.stream().sorted().findFirst().orElseThrow())
                : asked;
    }

    private static CaseCriteria own(CaseCriteria asked, Dimension dimension, String code) {
        String wanted = asked.codes().get(dimension);
        if (wanted != null && !wanted.equals(code)) {
            throw new NotFoundException();
        }
        return asked.with(dimension, code);
    }
}
