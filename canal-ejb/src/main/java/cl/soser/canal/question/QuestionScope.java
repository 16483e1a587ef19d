package cl.soser.canal.question;

import cl.soser.canal.catalogue.Channel;
import java.io.Serializable;

/**
 * What decides which questions are asked: codes as chosen so far.
 *
 * @param motive null while none is chosen
 * @param topic null while none is chosen
 * @param subtopic null where the topic has none or none is chosen
 */
public record QuestionScope(String motive, String topic, String subtopic, Channel channel)
        implements Serializable {

    public QuestionScope {
        motive = blankToNull(motive);
        topic = blankToNull(topic);
        subtopic = blankToNull(subtopic);
    }

    private static String blankToNull(String code) {
        return code == null || code.isBlank() ? null : code;
    }

    /** Before motive and topic are known nothing is asked. */
    boolean isKnown() {
        return motive != null && topic != null;
    }
}
