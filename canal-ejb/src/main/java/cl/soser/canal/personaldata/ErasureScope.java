package cl.soser.canal.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import cl.soser.canal.shared.SecretTokens;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeSet;

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

    /** Whether all goes. */
    boolean isWhole() {
        return refusal == null && kept.isEmpty();
    }

    /** Whether this is what somebody saw. */
    boolean isPlan(String seen) {
        return MessageDigest.isEqual(seen.getBytes(UTF_8), digest().getBytes(UTF_8));
    }

    /**
     * Two scopes with the same one take and leave the same. How many rows there are of each is not
     * in it: that somebody looked at the plan is a row, too.
     */
    String digest() {
        return SecretTokens.hash(
                String.join(
                        "\n",
                        SubjectText.write(subject),
                        new TreeSet<>(subject.tickets()).toString(),
                        SubjectText.write(given),
                        new TreeSet<>(given.tickets()).toString(),
                        String.join("\n", kept),
                        String.valueOf(refusal)));
    }
}
