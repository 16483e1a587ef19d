package cl.soser.canal.commitment;

import java.util.List;
import java.util.Map;

/**
 * What happened to a commitment.
 *
 * @param steps the newest first
 * @param names of the accounts in it
 */
public record History(List<? extends CommitmentStep> steps, Map<Long, String> names) {

    public History {
        steps = List.copyOf(steps);
    }

    public String name(Long account) {
        return names.get(account);
    }
}
