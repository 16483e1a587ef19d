package cl.soser.canal.question;

import cl.soser.canal.catalogue.Channel;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a request answers; only {@link QuestionnaireResult} makes it, so that its holders need not
 * validate it.
 */
public final class GivenAnswers implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of a request that was asked nothing. */
    public static final GivenAnswers NONE = new GivenAnswers(0, null, List.of());

    private final int edition;
    private final QuestionScope about;
    private final List<JudgedAnswer> all;

    GivenAnswers(int edition, QuestionScope about, List<JudgedAnswer> all) {
        this.edition = edition;
        this.about = about;
        this.all = List.copyOf(all);
    }

    /** Null where nothing was asked. */
    public Integer edition() {
        return edition == 0 ? null : edition;
    }

    public List<JudgedAnswer> all() {
        return all;
    }

    /** Whether they were given for such a request; nothing was asked for any. */
    public boolean areAbout(String motive, String topic, String subtopic, Channel channel) {
        return about == null || about.equals(new QuestionScope(motive, topic, subtopic, channel));
    }

    /** What they add to the words of the request, as rules of routing read them. */
    public String prose() {
        return words(answer -> true);
    }

    /** What a search finds a request by; nothing that is masked. */
    public String searched() {
        return words(answer -> !answer.personal());
    }

    private String words(Predicate<JudgedAnswer> those) {
        return all.stream()
                .filter(those)
                .map(JudgedAnswer::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** Never what people wrote in a log. */
    @Override
    public String toString() {
        return "Answers" + all.stream().map(JudgedAnswer::question).toList();
    }
}
