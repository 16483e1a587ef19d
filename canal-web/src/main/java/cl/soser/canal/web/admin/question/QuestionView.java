package cl.soser.canal.web.admin.question;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.question.QuestionRow;
import cl.soser.canal.question.QuestionService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.form.QuestionAnswerLabels;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/pregunta.xhtml: one question, written for the next publication. */
@Named
@ViewScoped
public class QuestionView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/preguntas";
    private static final int BLANK = 4;
    private static final String BETWEEN = "=";

    @Inject QuestionService questionService;
    @Inject ConcurrentChange concurrentChange;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    private List<QuestionRow> rows;
    private QuestionRow row;
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

    @PostConstruct
    void open() {
        rows = questionService.look().rows();
        if (asked != null) {
            row =
                    rows.stream()
                            .filter(one -> one.code().equals(asked))
                            .findAny()
                            .orElseThrow(NotFoundException::new);
            show(row.text());
        }
        for (int n = 0; n < BLANK; n++) {
            choices.add(
                    new QuestionChoice(
                            new OfferedChoice(null, null, false), choices.size() + 1, false));
        }
    }

    private void show(QuestionContent text) {
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

    public void save() {
        QuestionContent text = text();
        if (row == null) {
            done("questions.saved", questionService.add(text));
            return;
        }
        concurrentChange.orAgain(
                ConfigurationKind.PREGUNTA,
                row.code(),
                () -> questionService.change(row.code(), row.edition(), row.version(), text),
                this::renew);
        done("questions.saved", row.code());
    }

    /** As it is by now, perhaps in another edition; what is typed stays. */
    private void renew() {
        rows = questionService.look().rows();
        row =
                rows.stream()
                        .filter(one -> one.code().equals(row.code()))
                        .findAny()
                        .orElseThrow(NotFoundException::new);
    }

    public void retire() {
        StaleDecision.orShow(
                () -> questionService.retire(row.code(), row.edition(), row.version()),
                this::renew);
        done("questions.retired", row.code());
    }

    public void askAgain() {
        StaleDecision.orShow(
                () -> questionService.askAgain(row.code(), row.edition(), row.version()),
                this::renew);
        done("questions.again", row.code());
    }

    public void remove() {
        StaleDecision.orShow(
                () -> questionService.remove(row.code(), row.edition(), row.version()),
                this::renew);
        done("questions.removed", "");
    }

    private static void done(String message, String code) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect(LIST + (code.isEmpty() ? "" : "#pregunta-" + code));
    }

    /** What does not go with its kind is left out. */
    private QuestionContent text() {
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

    // What may be chosen

    /** "¿Comió gluten?: Sí", of all questions whose answers are known. */
    public List<SelectItem> getConditionsPossible() {
        List<SelectItem> items = new ArrayList<>();
        for (QuestionRow one : rows) {
            if (one.text().kind().isChosen()
                    && (row == null || !one.code().equals(row.code()))
                    && (!one.retired() || isWaitedFor(one.code()))) {
                for (String answer : answers(one.text())) {
                    items.add(
                            new SelectItem(
                                    one.code() + BETWEEN + answer,
                                    one.text().wording()
                                            + " "
                                            + QuestionAnswerLabels.answer(one.text(), answer)));
                }
            }
        }
        return items;
    }

    private boolean isWaitedFor(String code) {
        return row != null && code.equals(row.text().dependsOn());
    }

    private static List<String> answers(QuestionContent text) {
        return text.kind() == QuestionKind.SI_NO
                ? List.of("SI", "NO")
                : text.offered().stream().map(OfferedChoice::code).toList();
    }

    public QuestionKind[] getKinds() {
        return QuestionKind.values();
    }

    public Necessity[] getNecessities() {
        return Necessity.values();
    }

    public Effect[] getEffects() {
        return Effect.values();
    }

    public Channel[] getRoads() {
        return Channel.values();
    }

    /** It was asked, so that its kind stays. */
    public boolean isAsked() {
        return row != null && !row.fresh();
    }

    public boolean isConditional() {
        return conditions.length > 0;
    }

    // What is written

    public QuestionRow getRow() {
        return row;
    }

    public List<QuestionChoice> getChoices() {
        return choices;
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

    public boolean isPersonal() {
        return personal;
    }

    public void setPersonal(boolean personal) {
        this.personal = personal;
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

    private static String[] copy(String[] chosen) {
        return chosen == null ? new String[0] : chosen.clone();
    }
}
