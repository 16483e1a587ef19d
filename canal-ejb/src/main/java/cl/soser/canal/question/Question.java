package cl.soser.canal.question;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question as one edition asks it. */
@Entity
@NamedQuery(
        name = Question.OF_EDITION,
        query = "SELECT q FROM Question q WHERE q.edition = :edition ORDER BY q.ordinal, q.id")
@NamedQuery(
        name = Question.PUBLISHED,
        query =
                """
                SELECT DISTINCT q.code FROM Question q, QuestionEdition e
                WHERE e.number = q.edition AND e.publishedAt IS NOT NULL""")
class Question {

    static final String OF_EDITION = "Question.ofEdition";
    static final String PUBLISHED = "Question.published";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "question")
    @SequenceGenerator(name = "question", sequenceName = "question_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private String code;

    private int ordinal;
    private String wording;
    private String help;

    @Enumerated(STRING)
    private QuestionKind kind;

    @Enumerated(STRING)
    private Necessity necessity;

    private Integer minimum;
    private Integer maximum;

    /** One a line: its code, + while it is offered or -, its label. */
    private String choices;

    private String motives;
    private String topics;
    private String subtopics;
    private String channels;
    private boolean personal;

    @Column(name = "depends_on")
    private String dependsOn;

    @Column(name = "depends_answers")
    private String dependsAnswers;

    @Enumerated(STRING)
    private Effect effect;

    @Column(name = "effect_answers")
    private String effectAnswers;

    @Column(name = "effect_text")
    private String effectText;

    @Column(name = "effect_phone")
    private String effectPhone;

    private boolean retired;

    @Version private int version;

    protected Question() {
        // for JPA
    }

    Question(int edition, String code, int ordinal, QuestionContent text) {
        this.edition = edition;
        this.code = code;
        this.ordinal = ordinal;
        apply(text);
    }

    /** The same in the edition that follows. */
    Question in(int newer) {
        Question copy = new Question(newer, code, ordinal, text());
        copy.retired = retired;
        return copy;
    }

    void apply(QuestionContent text) {
        wording = text.wording();
        help = text.help();
        kind = text.kind();
        necessity = text.necessity();
        minimum = text.minimum();
        maximum = text.maximum();
        choices = text.choices().stream().map(Question::line).collect(Collectors.joining("\n"));
        motives = QuestionCodes.join(text.motives());
        topics = QuestionCodes.join(text.topics());
        subtopics = QuestionCodes.join(text.subtopics());
        channels = QuestionCodes.join(text.channels().stream().map(Enum::name).toList());
        personal = text.personal();
        dependsOn = text.dependsOn();
        dependsAnswers = QuestionCodes.join(text.dependsAnswers());
        effect = text.effect();
        effectAnswers = QuestionCodes.join(text.effectAnswers());
        effectText = text.effectText();
        effectPhone = text.effectPhone();
    }

    private static String line(OfferedChoice choice) {
        return choice.code() + (choice.retired() ? "-" : "+") + choice.label();
    }

    private static OfferedChoice choice(String line) {
        int at = line.indexOf('+');
        int gone = line.indexOf('-');
        int end = at < 0 || gone >= 0 && gone < at ? gone : at;
        return new OfferedChoice(line.substring(0, end), line.substring(end + 1), end == gone);
    }

    QuestionContent text() {
        List<OfferedChoice> all =
                choices.isEmpty()
                        ? List.of()
                        : Stream.of(choices.split("\n")).map(Question::choice).toList();
        return new QuestionContent(
                wording,
                help,
                kind,
                necessity,
                minimum,
                maximum,
                all,
                QuestionCodes.split(motives),
                QuestionCodes.split(topics),
                QuestionCodes.split(subtopics),
                channels(),
                personal,
                dependsOn,
                QuestionCodes.split(dependsAnswers),
                effect,
                QuestionCodes.split(effectAnswers),
                effectText,
                effectPhone);
    }

    private Set<Channel> channels() {
        Set<Channel> set = EnumSet.noneOf(Channel.class);
        QuestionCodes.split(channels).forEach(name -> set.add(Channel.valueOf(name)));
        return set;
    }

    AskedQuestion asked() {
        return new AskedQuestion(code, retired, text());
    }

    void moveTo(int newOrdinal) {
        ordinal = newOrdinal;
    }

    /** Retires it; earlier answers stay. */
    void retire() {
        retired = true;
    }

    void askAgain() {
        retired = false;
    }

    String getCode() {
        return code;
    }

    int getOrdinal() {
        return ordinal;
    }

    String getWording() {
        return wording;
    }

    boolean isRetired() {
        return retired;
    }

    int getVersion() {
        return version;
    }
}
