package cl.soser.canal.approval;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Input: a rule of approval. A null criterion matches everything.
 *
 * @param name also the reason shown to author and sender
 * @param restricted only restricted requests; false for all
 * @param reopened only reopened rounds; false for all
 * @param words sought in the request and in the answer
 * @param approvalRequired whether the text then needs approval, or is excepted from the rules below
 */
public record ApprovalRuleContent(
        @NotBlank @Size(max = 120) String name,
        String motive,
        String topic,
        Channel channel,
        String institution,
        String area,
        Urgency urgency,
        String finding,
        boolean restricted,
        boolean reopened,
        @Min(1) Integer affectedFrom,
        @Size(max = 2000) String words,
        boolean approvalRequired)
        implements Serializable {

    /** Whether it has no criterion at all, and so holds for every text. */
    public boolean isForEverything() {
        return motive == null
                && topic == null
                && channel == null
                && institution == null
                && area == null
                && urgency == null
                && finding == null
                && !restricted
                && !reopened
                && affectedFrom == null
                && words == null;
    }
}
