package cl.soser.canal.question;

import static java.util.stream.Collectors.joining;

import cl.soser.canal.catalogue.Channel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of one edition in their order; what is asked of whom, and what an answer must be.
 */
public final class Questionnaire implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Before anything was ever published. */
    public static final Questionnaire NONE = new Questionnaire(0, List.of());

    private final int edition;
    private final List<AskedQuestion> questions;

    public Questionnaire(int edition, List<AskedQuestion> questions) {
        this.edition = edition;
        this.questions = List.copyOf(questions);
    }

    public int edition() {
        return edition;
    }

    public List<AskedQuestion> questions() {
        return questions;
    }

    Optional<AskedQuestion> find(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findAny();
    }

    /** Those that may be asked about this, ignoring dependencies. */
    public List<AskedQuestion> asked(QuestionScope about) {
        return about.isKnown()
                ? questions.stream().filter(question -> question.isAskedOf(about)).toList()
                : List.of();
    }

    /**
     * Judges answers. What is answered to a question that is not asked, or not open, or unknown, is
     * left out; an empty answer is missing only on the web, and only there a form stops. Who does
     * not know the answer has answered; no question that depends on it opens. Who could not be
     * asked, for want of a signal, misses nothing.
     */
    public QuestionnaireResult read(QuestionScope about, ReplyValues replies) {
        return read(about, replies, about.channel() == Channel.WEB);
    }

    /**
     * The same for a form that staff fill in for a person, on any channel: no answer is mandatory.
     */
    public QuestionnaireResult readFromStaff(QuestionScope about, ReplyValues replies) {
        return read(about, replies, false);
    }

    private QuestionnaireResult read(QuestionScope about, ReplyValues replies, boolean strict) {
        Map<String, List<String>> accepted = new LinkedHashMap<>();
        List<ReplyError> flaws = new ArrayList<>();
        List<JudgedAnswer> answered = new ArrayList<>();
        for (AskedQuestion question : asked(about)) {
            if (!question.isOpen(accepted)) {
                continue;
            }
            QuestionContent text = question.text();
            List<String> typed = new ArrayList<>(replies.get(question.code()));
            if (text.offersUnknown() && typed.remove(ReplyValues.UNKNOWN) && typed.isEmpty()) {
                answered.add(unknown(question));
                continue;
            }
            ReplyParser.Reading reading = ReplyParser.read(text, typed);
            if (reading.flaw() != null) {
                flaws.add(new ReplyError(question.code(), reading.flaw(), reading.arguments()));
            } else if (!reading.values().isEmpty()) {
                accepted.put(question.code(), reading.values());
                answered.add(answered(question, reading.values()));
                if (strict
                        && text.effect() == Effect.ALTO
                        && text.isFollowed(reading.values())
                        && !replies.hasRead(question.code())) {
                    flaws.add(new ReplyError(question.code(), "question.stopped", List.of()));
                }
            } else if (strict
                    && text.necessity() == Necessity.OBLIGATORIA
                    && !replies.isUnasked()) {
                String missing = text.kind().isChosen() ? "question.choose" : "question.missing";
                flaws.add(new ReplyError(question.code(), missing, List.of()));
            }
        }
        return new QuestionnaireResult(
                edition, about, List.copyOf(flaws), List.copyOf(answered), accepted);
    }

    private static JudgedAnswer unknown(AskedQuestion question) {
        return new JudgedAnswer(
                question.code(), List.of(ReplyValues.UNKNOWN), "", question.text().personal());
    }

    private static JudgedAnswer answered(AskedQuestion question, List<String> values) {
        QuestionContent text = question.text();
        String words =
                switch (text.kind()) {
                    case TEXTO, TEXTO_LARGO -> values.get(0);
                    case UNA, VARIAS -> values.stream().map(text::label).collect(joining(". "));
                    default -> "";
                };
        return new JudgedAnswer(question.code(), values, words, text.personal());
    }

    /**
     * Answers as they are read again, in the order of the questions.
     *
     * @param kept by the code of their question, as {@link JudgedAnswer#kept} gave them
     */
    public List<AnsweredQuestion> answers(Map<String, String> kept) {
        return questions.stream()
                .filter(question -> kept.containsKey(question.code()))
                .map(question -> answer(question.text(), kept.get(question.code())))
                .toList();
    }

    private static AnsweredQuestion answer(QuestionContent text, String kept) {
        List<String> values =
                text.offersUnknown() && kept.equals(ReplyValues.UNKNOWN)
                        ? List.of()
                        : values(text, kept);
        return new AnsweredQuestion(text.wording(), text.kind(), values, text.personal(), false);
    }

    private static List<String> values(QuestionContent text, String kept) {
        return switch (text.kind()) {
            case UNA, VARIAS -> QuestionCodes.split(kept).stream().map(text::label).toList();
            default -> List.of(kept);
        };
    }
}
