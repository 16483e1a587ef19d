package cl.soser.canal.web.shared.form;

import cl.soser.canal.question.AskedQuestion;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;
import java.util.stream.Stream;

/**
 * One question on a form, with what was typed in answer to it so far.
 *
 * @param waiting when it is asked, in words; null for always
 * @param must whether the form waits for its answer
 * @param error what is wrong with it; null for nothing
 * @param read why the form stopped was read
 */
public record QuestionField(
        AskedQuestion asked,
        List<String> typed,
        String waiting,
        boolean must,
        String error,
        boolean read) {

    /** One of what may be chosen. */
    public record Option(String id, String value, String label, boolean chosen, boolean alone) {}

    private QuestionContent text() {
        return asked.text();
    }

    /** Of the field on the form, and of what describes it. */
    public String id() {
        return QuestionForm.PREFIX + asked.code();
    }

    public String label() {
        return text().wording();
    }

    public String help() {
        return text().help();
    }

    public QuestionKind kind() {
        return text().kind();
    }

    public boolean hasOptions() {
        return kind().isChosen();
    }

    public boolean isMany() {
        return kind() == QuestionKind.VARIAS;
    }

    public boolean isLong() {
        return kind() == QuestionKind.TEXTO_LARGO;
    }

    public boolean isRecommended() {
        return text().necessity() != Necessity.OPCIONAL;
    }

    /** As it was typed; the first of several. */
    public String value() {
        return typed.stream().filter(one -> !one.equals(unknown())).findFirst().orElse("");
    }

    /** Whether one may say that one does not know: of what must be answered. */
    public boolean isUnknownOffered() {
        return must && text().offersUnknown();
    }

    /** Sent in place of an answer. */
    public String unknown() {
        return ReplyValues.UNKNOWN;
    }

    public boolean isUnknown() {
        return typed.contains(unknown());
    }

    public List<Option> options() {
        Stream<OfferedChoice> choices =
                kind() == QuestionKind.SI_NO
                        ? Stream.of(
                                new OfferedChoice("SI", Bundles.text("yesNo.true"), false),
                                new OfferedChoice("NO", Bundles.text("yesNo.false"), false))
                        : text().offered().stream();
        return choices.map(
                        choice ->
                                new Option(
                                        id() + "-" + choice.code(),
                                        choice.code(),
                                        choice.label(),
                                        typed.contains(choice.code()),
                                        isMany() && choice.isAlone()))
                .toList();
    }

    /** How many characters the field takes; the server counts again. */
    public int length() {
        return switch (kind()) {
            case TEXTO_LARGO -> 2000;
            case TEXTO -> 200;
            default -> 40;
        };
    }

    public boolean isDigits() {
        return kind() == QuestionKind.NUMERO || kind() == QuestionKind.FECHA;
    }

    /** An example where one helps; null elsewhere. */
    public String example() {
        return switch (kind()) {
            case FECHA -> Bundles.text("new.date.hint");
            case FECHA_HORA -> Bundles.text("question.moment.hint");
            case NUMERO -> range();
            default -> null;
        };
    }

    private String range() {
        Integer least = text().minimum();
        Integer most = text().maximum();
        if (least != null && most != null) {
            return Bundles.text("question.range.hint", least, most);
        }
        return null;
    }

    /** Ids of what describes it; null for nothing. */
    public String described() {
        StringBuilder ids = new StringBuilder();
        if (help() != null || example() != null) {
            ids.append(id()).append("-hint ");
        }
        if (error != null) {
            ids.append(id()).append("-error");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }

    /** Name of the field it waits for; null for none. */
    public String when() {
        return text().dependsOn() == null ? null : QuestionForm.PREFIX + text().dependsOn();
    }

    public String whenAnswers() {
        return text().dependsOn() == null ? null : String.join(" ", text().dependsAnswers());
    }

    public boolean hasEffect() {
        return text().effect() != Effect.NINGUNO;
    }

    public boolean isStop() {
        return text().effect() == Effect.ALTO;
    }

    public boolean isFollowed() {
        return text().isFollowed(typed);
    }

    public String effectAnswers() {
        return String.join(" ", text().effectAnswers());
    }

    public String effectText() {
        return text().effectText();
    }

    public String phone() {
        return text().effectPhone();
    }

    /** As a link dials it. */
    public String tel() {
        return "tel:" + text().effectPhone().replaceAll("[^+0-9]", "");
    }

    /** Under which name one says that the reason of a stop was read. */
    public String readName() {
        return QuestionForm.PREFIX + ReplyValues.readName(asked.code());
    }
}
