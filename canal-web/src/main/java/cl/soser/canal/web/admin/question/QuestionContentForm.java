package cl.soser.canal.web.admin.question;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.shared.NotAllowedException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is written of a question, field by field, before it is one. */
public class QuestionContentForm implements Serializable {

    /** Between the question and the answer of a condition. */
    static final String BETWEEN = "=";

    private static final long serialVersionUID = 1L;
    private static final int BLANK = 4;

    private String wording;
    private String help;
    private QuestionKind kind = QuestionKind.SI_NO;
    private Necessity necessity = Necessity.RECOMENDADA;
    private Integer minimum;
    private Integer maximum;
    private final List<QuestionChoice> choices = new ArrayList<>();
    private String[] motives = {};
    private String[] topics = {};
    private String[] subtopics = {};
    private String[] channels = {};
    private boolean personal;
    private String[] conditions = {};
    private Effect effect = Effect.NINGUNO;
    private String[] yesNo = {};
    private String effectText;
    private String effectPhone;

    /** Lines for further choices. */
    void addBlanks() {
        for (int n = 0; n < BLANK; n++) {
            choices.add(
                    new QuestionChoice(
                            new OfferedChoice(null, null, false), choices.size() + 1, false));
        }
    }

    /** As it reads by now. */
    void show(QuestionContent text) {
        wording = text.wording();
        help = text.help();
        kind = text.kind();
        necessity = text.necessity();
        minimum = text.minimum();
        maximum = text.maximum();
        for (OfferedChoice choice : text.choices()) {
            choices.add(
                    new QuestionChoice(
                            choice,
                            choices.size() + 1,
                            text.effectAnswers().contains(choice.code())));
        }
        motives = text.motives().toArray(String[]::new);
        topics = text.topics().toArray(String[]::new);
        subtopics = text.subtopics().toArray(String[]::new);
        channels = text.channels().stream().map(Enum::name).toArray(String[]::new);
        personal = text.personal();
        conditions =
                text.dependsAnswers().stream()
                        .map(answer -> text.dependsOn() + BETWEEN + answer)
                        .toArray(String[]::new);
        effect = text.effect();
        yesNo =
                text.kind() == QuestionKind.SI_NO
                        ? text.effectAnswers().toArray(String[]::new)
                        : new String[0];
        effectText = text.effectText();
        effectPhone = text.effectPhone();
    }

    /** What does not go with its kind is left out. */
    QuestionContent content() {
        List<QuestionChoice> written =
                kind.hasChoices()
                        ? choices.stream()
                                .filter(QuestionChoice::isWritten)
                                .sorted(
                                        Comparator.comparing(
                                                QuestionChoice::getPlace,
                                                Comparator.nullsLast(Comparator.naturalOrder())))
                                .toList()
                        : List.of();
        boolean number = kind == QuestionKind.NUMERO;
        boolean follows = effect != Effect.NINGUNO;
        return new QuestionContent(
                wording,
                help,
                kind,
                necessity,
                number ? minimum : null,
                number ? maximum : null,
                written.stream().map(QuestionChoice::choice).toList(),
                List.of(motives),
                List.of(topics),
                List.of(subtopics),
                roads(),
                personal,
                condition(0),
                Stream.of(conditions).map(one -> one.split(BETWEEN)[1]).toList(),
                effect,
                follows ? followed(written) : List.of(),
                follows ? effectText : null,
                follows ? effectPhone : null);
    }

    private List<String> followed(List<QuestionChoice> written) {
        return kind == QuestionKind.SI_NO
                ? List.of(yesNo)
                : written.stream()
                        .filter(QuestionChoice::isFollowed)
                        .map(QuestionChoice::key)
                        .toList();
    }

    /** The one question all conditions are about. */
    private String condition(int first) {
        List<String> others =
                Stream.of(conditions).map(one -> one.split(BETWEEN)[first]).distinct().toList();
        if (others.size() > 1) {
            throw new NotAllowedException("questions.condition.two");
        }
        return others.isEmpty() ? null : others.get(0);
    }

    private Set<Channel> roads() {
        Set<Channel> set = EnumSet.noneOf(Channel.class);
        Stream.of(channels).map(Channel::valueOf).forEach(set::add);
        return set;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }

    public Necessity getNecessity() {
        return necessity;
    }

    public void setNecessity(Necessity necessity) {
        this.necessity = necessity;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public Integer getMaximum() {
        return maximum;
    }

    public void setMaximum(Integer maximum) {
        this.maximum = maximum;
    }

    public String[] getMotives() {
        return motives.clone();
    }

    public void setMotives(String[] motives) {
        this.motives = copy(motives);
    }

    public String[] getTopics() {
        return topics.clone();
    }

    public void setTopics(String[] topics) {
        this.topics = copy(topics);
    }

    public String[] getSubtopics() {
        return subtopics.clone();
    }

    public void setSubtopics(String[] subtopics) {
        this.subtopics = copy(subtopics);
    }

    public String[] getChannels() {
        return channels.clone();
    }

    public void setChannels(String[] channels) {
        this.channels = copy(channels);
    }

    /** It is asked only after certain answers. */
    public boolean isConditional() {
        return conditions.length > 0;
    }

    public String[] getConditions() {
        return conditions.clone();
    }

    public void setConditions(String[] conditions) {
        this.conditions = copy(conditions);
    }

    public Effect getEffect() {
        return effect;
    }

    public void setEffect(Effect effect) {
        this.effect = effect;
    }

    public String[] getYesNo() {
        return yesNo.clone();
    }

    public void setYesNo(String[] yesNo) {
        this.yesNo = copy(yesNo);
    }

    public String getEffectText() {
        return effectText;
    }

    public void setEffectText(String effectText) {
        this.effectText = effectText;
    }

    public String getEffectPhone() {
        return effectPhone;
    }

    public void setEffectPhone(String effectPhone) {
        this.effectPhone = effectPhone;
    }

    public boolean isPersonal() {
        return personal;
    }

    public void setPersonal(boolean personal) {
        this.personal = personal;
    }

    public List<QuestionChoice> getChoices() {
        return choices;
    }

    private static String[] copy(String[] chosen) {
        return chosen == null ? new String[0] : chosen.clone();
    }
}
