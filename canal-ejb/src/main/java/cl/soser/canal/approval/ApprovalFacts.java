package cl.soser.canal.approval;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;

/**
 * What a rule may look at: the request and the text that would answer it.
 *
 * @param urgency as the company treats it
 * @param finding code of the finding; null where the text gives none
 * @param reopened whether it answers a reopened round
 * @param affected how many are affected; null if unknown
 * @param asked subject and detail as the citizen wrote them
 * @param answered the body of the answer
 */
public record ApprovalFacts(
        String motive,
        String topic,
        Channel channel,
        String institution,
        String area,
        Urgency urgency,
        String finding,
        boolean restricted,
        boolean reopened,
        Integer affected,
        String asked,
        String answered) {}
