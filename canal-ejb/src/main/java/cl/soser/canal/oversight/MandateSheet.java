package cl.soser.canal.oversight;

import java.util.List;
import java.util.Map;

/** A requirement with its history, the newest line first, and the names in it. */
public record MandateSheet(Mandate mandate, List<MandateStep> steps, Map<Long, String> names) {

    public MandateSheet {
        steps = List.copyOf(steps);
    }

    public MandateRef ref() {
        return new MandateRef(mandate.getId(), mandate.getVersion());
    }

    public String name(Long account) {
        return names.get(account);
    }
}
