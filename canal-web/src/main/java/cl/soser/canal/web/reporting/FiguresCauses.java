package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.web.reporting.figure.BarLength;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The causes that the answers to complaints name. */
@Named
@RequestScoped
public class FiguresCauses {

    private static final String CLAIM = "RECLAMO";

    @Inject CauseFigureQuery causes;
    @Inject FiguresRequest figuresRequest;

    private Map<CauseKind, Long> counted;

    /**
     * @param length of its bar, of a hundred
     */
    public record Cause(String name, long count, String share, String href, String length) {}

    /** None where the page is narrowed to another motive. */
    @PostConstruct
    void look() {
        CaseCriteria filter = figuresRequest.filter();
        String motive = filter.codes().get(Dimension.MOTIVO);
        counted =
                motive == null || motive.equals(CLAIM)
                        ? causes.of(figuresRequest.days(), filter.with(Dimension.MOTIVO, CLAIM))
                        : Map.of();
    }

    /** Complaints that name a cause. */
    public long getTotal() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most frequent first. */
    public List<Cause> getRows() {
        long most = counted.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counted.entrySet().stream()
                .sorted(Map.Entry.<CauseKind, Long>comparingByValue().reversed())
                .map(one -> row(one.getKey(), one.getValue(), most))
                .toList();
    }

    private Cause row(CauseKind kind, long count, long most) {
        CaseProgressCriteria far = CaseProgressCriteria.concluded(figuresRequest.days(), kind);
        return new Cause(
                Bundles.text("causeKind." + kind),
                count,
                Shares.rounded(count, getTotal()),
                figuresRequest
                        .address()
                        .list(CaseCriteria.COUNTED.progress(far), Map.of(Dimension.MOTIVO, CLAIM)),
                BarLength.of(count, most));
    }
}
