package cl.soser.canal.web.gestion.approval;

import cl.soser.canal.response.workflow.RejectionReason;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How often a reason was given, and that against the most frequent, in per cent. */
public record RejectionCount(RejectionReason reason, long count, int width)
        implements Serializable {

    /** The most frequent first. */
    static List<RejectionCount> of(Map<RejectionReason, Long> counts) {
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1L);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<RejectionReason, Long>comparingByValue().reversed())
                .map(
                        one ->
                                new RejectionCount(
                                        one.getKey(),
                                        one.getValue(),
                                        (int) (100 * one.getValue() / most)))
                .toList();
    }
}
