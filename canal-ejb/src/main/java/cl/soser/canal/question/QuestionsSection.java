package cl.soser.canal.question;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSection;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.RowPlacement;
import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions of the forms, as they are written. A file changes them too: its changes wait until
 * they are published. A question that the file omits is retired.
 */
@ApplicationScoped
class QuestionsSection implements ConfigurationSection {

    private static final Pattern CHOICE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}=[^\\n]{1,120}");
    private static final Pattern ANSWER = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final String NAME = "preguntas";

    @PersistenceContext EntityManager em;
    @Inject QuestionRepository questionRepository;
    @Inject QuestionValidator questionValidator;
    @Inject QuestionCache questionCache;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Set<String> owners() {
        return Set.of("ADMINISTRADOR");
    }

    @Override
    public SectionSchema shape() {
        return new SectionSchema()
                .matching("codigo", true, QuestionCodes.CODE)
                .text("pregunta", true, 200)
                .number("orden", true, 1, 10_000)
                .text("ayuda", false, 400)
                .code("tipo", true, QuestionKind.class)
                .code("necesidad", true, Necessity.class)
                .number("minimo", false, -99_999_999, 99_999_999)
                .number("maximo", false, -99_999_999, 99_999_999)
                .list("opciones", text -> CHOICE.matcher(text).matches())
                .list("opcionesRetiradas", text -> CHOICE.matcher(text).matches())
                .listNamed("motivos", "motivos")
                .listNamed("temas", "temas")
                .listNamed("subtemas", "subtemas")
                .list("canales", Channel.class)
                .yesNo("personal")
                .named("esperaA", false, NAME)
                .list("esperaRespuestas", text -> ANSWER.matcher(text).matches())
                .code("efecto", true, Effect.class)
                .list("efectoRespuestas", text -> ANSWER.matcher(text).matches())
                .text("efectoTexto", false, 600)
                .matching("efectoTelefono", false, Pattern.compile("[+0-9][0-9 -]{1,18}"))
                .yesNo("vigente");
    }

    @Override
    public String key(JsonObject row) {
        return SectionValues.text(row, "codigo");
    }

    @Override
    public Map<String, JsonObject> rows() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        int place = 1;
        for (Question question :
                questionRepository.last().map(questionRepository::of).orElse(List.of())) {
            rows.put(question.getCode(), row(question, place++));
        }
        return rows;
    }

    private static JsonObject row(Question question, int place) {
        QuestionContent text = question.text();
        SectionValues row =
                new SectionValues()
                        .text("codigo", question.getCode())
                        .text("pregunta", text.wording())
                        .number("orden", place)
                        .text("ayuda", text.help())
                        .text("tipo", text.kind())
                        .text("necesidad", text.necessity());
        if (text.minimum() != null) {
            row.number("minimo", text.minimum());
        }
        if (text.maximum() != null) {
            row.number("maximo", text.maximum());
        }
        return row.list("opciones", choices(text, false))
                .list("opcionesRetiradas", choices(text, true))
                .list("motivos", text.motives())
                .list("temas", text.topics())
                .list("subtemas", text.subtopics())
                .list("canales", text.channels().stream().map(Enum::name).toList())
                .yesNo("personal", text.personal())
                .text("esperaA", text.dependsOn())
                .list("esperaRespuestas", text.dependsAnswers())
                .text("efecto", text.effect())
                .list("efectoRespuestas", text.effectAnswers())
                .text("efectoTexto", text.effectText())
                .text("efectoTelefono", text.effectPhone())
                .yesNo("vigente", !question.isRetired())
                .build();
    }

    private static List<String> choices(QuestionContent text, boolean retired) {
        return text.choices().stream()
                .filter(one -> one.retired() == retired)
                .map(one -> one.code() + "=" + one.label())
                .toList();
    }

    private static QuestionContent text(JsonObject row) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        SectionValues.list(row, "canales").forEach(one -> channels.add(Channel.valueOf(one)));
        return new QuestionContent(
                SectionValues.text(row, "pregunta"),
                SectionValues.text(row, "ayuda"),
                SectionValues.code(row, "tipo", QuestionKind.class),
                SectionValues.code(row, "necesidad", Necessity.class),
                SectionValues.whole(row, "minimo"),
                SectionValues.whole(row, "maximo"),
                Stream.concat(
                                choices(row, "opciones", false),
                                choices(row, "opcionesRetiradas", true))
                        .toList(),
                SectionValues.list(row, "motivos"),
                SectionValues.list(row, "temas"),
                SectionValues.list(row, "subtemas"),
                channels,
                SectionValues.flag(row, "personal"),
                SectionValues.text(row, "esperaA"),
                SectionValues.list(row, "esperaRespuestas"),
                SectionValues.code(row, "efecto", Effect.class),
                SectionValues.list(row, "efectoRespuestas"),
                SectionValues.text(row, "efectoTexto"),
                SectionValues.text(row, "efectoTelefono"));
    }

    private static Stream<OfferedChoice> choices(JsonObject row, String name, boolean retired) {
        return SectionValues.list(row, name).stream()
                .map(one -> one.split("=", 2))
                .map(parts -> new OfferedChoice(parts[0], parts[1], retired));
    }

    @Override
    public ConfigurationSubject what(String key, JsonObject row) {
        return new ConfigurationSubject(
                ConfigurationKind.PREGUNTA, key, SectionValues.text(row, "pregunta"));
    }

    /** Only what is set: most of a question is as it usually is. */
    @Override
    public ConfigurationFields fields(JsonObject row) {
        if (row == null) {
            return ConfigurationFields.NONE;
        }
        JsonObjectBuilder set = JsonProvider.object();
        row.forEach(
                (name, value) -> {
                    boolean usual =
                            name.equals("vigente")
                                    ? value == JsonValue.TRUE
                                    : value == JsonValue.FALSE
                                            || name.equals("efecto")
                                                    && value.equals(
                                                            JsonProvider.value(
                                                                    Effect.NINGUNO.name()));
                    if (!usual) {
                        set.add(name, value);
                    }
                });
        return ConfigurationSection.super.fields(set.build());
    }

    @Override
    public void apply(List<Change> changes) {
        QuestionEdition edition = questionRepository.toWrite();
        List<Question> all = new ArrayList<>(questionRepository.of(edition));
        Set<String> published = questionRepository.published();
        Map<Question, Integer> wanted = new LinkedHashMap<>();
        for (Change change : changes) {
            Question question =
                    all.stream()
                            .filter(one -> one.getCode().equals(change.key()))
                            .findFirst()
                            .orElse(null);
            if (change.isGone()) {
                question.retire();
                continue;
            }
            QuestionContent text = coded(change, question, published);
            questionValidator.check(text);
            if (question == null) {
                question = new Question(edition.getNumber(), change.key(), all.size() + 1, text);
                em.persist(question);
                all.add(question);
            } else {
                question.apply(text);
            }
            if (SectionValues.unlessNo(change.after(), "vigente")) {
                question.askAgain();
            } else {
                question.retire();
            }
            wanted.put(question, SectionValues.whole(change.after(), "orden"));
        }
        List<Question> placed = RowPlacement.of(all, wanted);
        for (int at = 0; at < placed.size(); at++) {
            placed.get(at).moveTo(at + 1);
        }
        em.flush();
        QuestionValidator.check(questionRepository.asked(edition));
    }

    /** With every choice that was ever asked, and of the kind it was asked in. */
    private QuestionContent coded(Change change, Question known, Set<String> published) {
        QuestionContent text = text(change.after());
        if (known != null
                && published.contains(change.key())
                && known.text().kind() != text.kind()) {
            throw new NotAllowedException("question.kind.fixed");
        }
        List<OfferedChoice> asked =
                questionCache
                        .inForce()
                        .find(change.key())
                        .map(one -> one.text().choices())
                        .orElse(List.of());
        return QuestionRepository.coded(text, asked);
    }
}
