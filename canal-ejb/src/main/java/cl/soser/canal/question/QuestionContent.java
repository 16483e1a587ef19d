package cl.soser.canal.question;

import cl.soser.canal.catalogue.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A question as its writer sees it.
 *
 * @param help shown under it; null for none
 * @param minimum of a number; null for any
 * @param maximum of a number; null for any
 * @param choices of those kinds that have any, in their order
 * @param motives codes of those it is asked for; none for all
 * @param topics codes of those it is asked for; none for all
 * @param subtopics codes of those it is asked for; none for all
 * @param channels it is asked on; none for all
 * @param personal the answer is masked for readers who do not work on the ticket
 * @param dependsOn code of the question whose answer it waits for; null for none
 * @param dependsAnswers those it waits for: {@code SI}, {@code NO} or codes of choices
 * @param effectAnswers those the effect follows; none for any, and without an answer too
 * @param effectText the text that is shown then
 * @param effectPhone the telephone to call then; null for none
 */
public record QuestionContent(
        @NotBlank @Size(max = 200) String wording,
        @Size(max = 400) String help,
        @NotNull QuestionKind kind,
        @NotNull Necessity necessity,
        Integer minimum,
        Integer maximum,
        List<OfferedChoice> choices,
        List<String> motives,
        List<String> topics,
        List<String> subtopics,
        Set<Channel> channels,
        boolean personal,
        String dependsOn,
        List<String> dependsAnswers,
        @NotNull Effect effect,
        List<String> effectAnswers,
        @Size(max = 600) String effectText,
        @Pattern(regexp = "[+0-9][0-9 -]{1,18}", message = "{question.phone}") String effectPhone)
        implements Serializable {

    static final String YES = "SI";
    static final String NO = "NO";

    public QuestionContent {
        wording = blankToNull(wording);
        help = blankToNull(help);
        dependsOn = blankToNull(dependsOn);
        effectText = blankToNull(effectText);
        effectPhone = blankToNull(effectPhone);
        choices = List.copyOf(choices);
        motives = List.copyOf(motives);
        topics = List.copyOf(topics);
        subtopics = List.copyOf(subtopics);
        dependsAnswers = List.copyOf(dependsAnswers);
        effectAnswers = List.copyOf(effectAnswers);
        channels = ordered(channels);
    }

    private static Set<Channel> ordered(Set<Channel> channels) {
        EnumSet<Channel> set = EnumSet.noneOf(Channel.class);
        set.addAll(channels);
        return Collections.unmodifiableSet(set);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Those still offered. */
    public List<OfferedChoice> offered() {
        return choices.stream().filter(choice -> !choice.retired()).toList();
    }

    /** Everything that can be answered, for kinds whose answers are known. */
    List<String> answers() {
        return kind == QuestionKind.SI_NO
                ? List.of(YES, NO)
                : offered().stream().map(OfferedChoice::code).toList();
    }

    /** Whether one may say that one does not know: of what must be answered. */
    public boolean offersUnknown() {
        return necessity == Necessity.OBLIGATORIA && !answers().contains(ReplyValues.UNKNOWN);
    }

    /** Its label; its code if it is not offered. */
    String label(String answer) {
        return choices.stream()
                .filter(choice -> answer.equals(choice.code()))
                .map(OfferedChoice::label)
                .findAny()
                .orElse(answer);
    }

    QuestionContent with(List<OfferedChoice> newer, List<String> followed) {
        return new QuestionContent(
                wording,
                help,
                kind,
                necessity,
                minimum,
                maximum,
                newer,
                motives,
                topics,
                subtopics,
                channels,
                personal,
                dependsOn,
                dependsAnswers,
                effect,
                followed,
                effectText,
                effectPhone);
    }

    boolean isAskedOf(QuestionScope about) {
        return has(motives, about.motive())
                && has(topics, about.topic())
                && has(subtopics, about.subtopic())
                && has(channels, about.channel());
    }

    /** Whether a form asks both, ignoring dependencies. */
    boolean isAskedWith(QuestionContent other) {
        return meet(motives, other.motives)
                && meet(topics, other.topics)
                && meet(subtopics, other.subtopics)
                && meet(channels, other.channels);
    }

    private static <T> boolean meet(Collection<T> some, Collection<T> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private static <T> boolean has(Collection<T> wanted, T found) {
        return wanted.isEmpty() || found != null && wanted.contains(found);
    }

    /**
     * Whether what follows an answer follows these.
     *
     * @param given none while nothing is answered
     */
    public boolean isFollowed(List<String> given) {
        return effect != Effect.NINGUNO
                && (effectAnswers.isEmpty() || given.stream().anyMatch(effectAnswers::contains));
    }
}
