package cl.soser.canal.personaldata;

import java.util.List;

/**
 * What an erasure may take, and what it must leave.
 *
 * @param subject what may go; empty of herself where something of hers stays
 * @param given her rows that stay, of which what she gave by her own will goes
 * @param kept a line for each thing that stays, with its reason
 * @param refusal why nothing may go; null where something may
 */
public record ErasureScope(
        DataSubject subject, DataSubject given, List<String> kept, String refusal) {

    public ErasureScope {
        kept = List.copyOf(kept);
    }
}
