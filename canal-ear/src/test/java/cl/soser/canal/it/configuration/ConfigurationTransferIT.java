package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationTransferService;
import cl.soser.canal.configuration.TransferPlan;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.GuidanceService;
import cl.soser.canal.guidance.Severity;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.question.QuestionService;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The configuration as a file: shown first, then exactly that, by whom it belongs to. */
class ConfigurationTransferIT extends InContainer {

    private static final int STATES = 8;

    @Inject ConfigurationTransferService configurationTransferService;
    @Inject GuidanceService guidance;
    @Inject QuestionService questions;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject Clock clock;

    private final String mark = Long.toString(System.nanoTime(), 36);

    private String file() throws Exception {
        return as(with("ADMINISTRADOR"), () -> configurationTransferService.write());
    }

    private TransferPlan plan(String role, String text) throws Exception {
        return as(with(role), () -> configurationTransferService.plan(text));
    }

    private long asked(String question) throws Exception {
        return as(
                with("ADMINISTRADOR"),
                () -> guidance.ask(new FaqContent("CELIACO", question, "Así.", null, false)));
    }

    private static String trouble(TransferPlan plan) {
        assertFalse(plan.troubles().isEmpty());
        return plan.troubles().get(0).key();
    }

    @Test
    void theChannelsOwnFileChangesNothingWhateverItsState() throws Exception {
        Random random = new Random(7);
        for (int n = 0; n < STATES; n++) {
            String text = mark + " " + n + " ¿Ñandú \"<" + random.nextInt(9) + "\\ {x} €?";
            long id = asked(text);
            LocalDate day = LocalDate.now(clock).plusDays(100L + random.nextInt(300));
            AnnouncementContent told =
                    new AnnouncementContent(
                            text,
                            "Uno\nDos <script>",
                            Severity.values()[random.nextInt(3)],
                            Audience.PERSONAL,
                            day,
                            random.nextBoolean() ? day.plusDays(3) : null,
                            random.nextBoolean() ? "05" : null,
                            null);
            as(with("ADMINISTRADOR"), () -> guidance.announce(told));
            if (random.nextBoolean()) {
                int version = as(with("ADMINISTRADOR"), () -> guidance.question(id)).version();
                as(with("ADMINISTRADOR"), () -> guidance.move(id, version, true));
            }
            String file = file();
            for (String role : new String[] {"ADMINISTRADOR", "TI", "OPERACIONES"}) {
                TransferPlan plan = plan(role, file);
                assertTrue(plan.isNothing(), plan.toString());
                assertTrue(plan.others().isEmpty(), plan.toString());
            }
        }
    }

    @Test
    void noPersonAndNoSecretIsInIt() throws Exception {
        String file = file();
        for (String secret : new String[] {"@it.example", "password", "pbkdf2", "demo-"}) {
            assertFalse(file.contains(secret), secret);
        }
    }

    @Test
    void aChangeIsShownThenDoneOnceWithItsCodeAndTold() throws Exception {
        String question = "Pregunta " + mark;
        long id = asked(question);
        String file = file().replace("\"Así.\"", "\"Así y así.\"");
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertTrue(
                plan.lines().stream()
                        .anyMatch(
                                line ->
                                        line.label().equals(question)
                                                && line.kind() == TransferPlan.Kind.CAMBIA
                                                && line.fields().get(0).before().equals("Así.")),
                plan.toString());
        assertEquals(
                "Así.", as(with("ADMINISTRADOR"), () -> guidance.question(id)).text().answer());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                with("ADMINISTRADOR"),
                                () -> configurationTransferService.apply(file, "0")));
        as(with("ADMINISTRADOR"), () -> configurationTransferService.apply(file, plan.code()));
        assertEquals(
                "Así y así.",
                as(with("ADMINISTRADOR"), () -> guidance.question(id)).text().answer());
        var told =
                as(
                        with("ADMINISTRADOR"),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.PREGUNTA_FRECUENTE),
                                        String.valueOf(id),
                                        null,
                                        1));
        assertEquals("Así y así.", told.rows().get(0).fields().get(0).after());
        assertTrue(told.rows().get(0).byFile());
        assertFalse(told.rows().get(0).isBeginning());
        assertEquals(
                "transfer.changedMeanwhile",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                with("ADMINISTRADOR"),
                                                () ->
                                                        configurationTransferService.apply(
                                                                file, plan.code())))
                        .getMessage());
    }

    @Test
    void whatTheFileLeavesOutIsRetiredAndAPartItDoesNotSpeakOfStays() throws Exception {
        String question = "Sobra " + mark;
        long id = asked(question);
        String head = "{\"formato\":\"canal-pae/configuracion\",\"version\":1,";
        TransferPlan some =
                plan(
                        "ADMINISTRADOR",
                        head
                                + "\"preguntasFrecuentes\":[{\"pregunta\":\"Nueva "
                                + mark
                                + "\",\"respuesta\":\"Sí.\",\"orden\":1}]}");
        assertTrue(some.untouched().contains("areas"));
        assertTrue(
                some.lines().stream()
                        .anyMatch(
                                line ->
                                        line.kind() == TransferPlan.Kind.RETIRA
                                                && line.label().equals(question)));
        assertTrue(some.lines().stream().anyMatch(l -> l.kind() == TransferPlan.Kind.AGREGA));
        assertFalse(as(with("ADMINISTRADOR"), () -> guidance.question(id)).retired());
    }

    @Test
    void aWrongFileIsRefusedWithWhereItIsWrong() throws Exception {
        String file = file();
        assertEquals(
                "transfer.version",
                trouble(
                        plan(
                                "TI",
                                file.replace("\"version\": 1", "\"version\": 9")
                                        .replace("\"version\":1", "\"version\":9"))));
        assertEquals("transfer.broken", trouble(plan("TI", file.substring(0, file.length() / 2))));
        TransferPlan odd =
                plan(
                        "ADMINISTRADOR",
                        """
                        {"formato":"canal-pae/configuracion","version":1,
                        "reglas":[
                        {"nombre":"Buena","orden":1,"area":"CALIDAD"},
                        {"nombre":"Mala","orden":2,"area":"NADA"},
                        {"nombre":"<script>","orden":3,"area":"CALIDAD"}
                        ],
                        "personas":[]}""");
        List<TransferPlan.Trouble> all = odd.troubles();
        assertTrue(
                all.stream()
                        .anyMatch(
                                one ->
                                        one.path().equals("reglas[1].area")
                                                && one.line() == 4
                                                && one.key().equals("transfer.unknown")),
                all.toString());
        assertTrue(all.stream().noneMatch(one -> one.path().startsWith("reglas[2]")));
        assertTrue(all.stream().anyMatch(one -> one.key().equals("transfer.partUnknown")));
    }

    private static final String HEAD = "{\"formato\":\"canal-pae/configuracion\",\"version\":1,";

    @Test
    void allOfAdministrationIsInIt() throws Exception {
        String file = file();
        for (String part :
                new String[] {"preguntas", "encuestas", "retencion", "macros", "reglas"}) {
            assertTrue(file.contains("\"" + part + "\""), part);
        }
    }

    @Test
    void aSettingOutOfItsRangeIsNamedWithItsLine() throws Exception {
        TransferPlan plan =
                plan(
                        "ADMINISTRADOR",
                        HEAD
                                + "\n\"ajustes\":[\n{\"ajuste\":\"NOTICES_ALONE\","
                                + "\"valor\":\"99999\"}]}");
        TransferPlan.Trouble one = plan.troubles().get(0);
        assertEquals("transfer.knob", one.key());
        assertEquals("{knob.NOTICES_ALONE}", one.arguments().get(0));
        assertEquals(3, one.line());
        assertEquals("ajustes[0].valor", one.path());
    }

    @Test
    void anImportedSettingKeepsItsUnitInTheHistory() throws Exception {
        String file =
                file().replace(
                                "\"ajuste\": \"NOTICES_ALONE\",\n            \"valor\": \"10\"",
                                "\"ajuste\": \"NOTICES_ALONE\",\n            \"valor\": \"11\"");
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertEquals(1, plan.lines().size(), plan.toString());
        assertEquals("11 {knobUnit.AVISOS}", plan.lines().get(0).fields().get(0).after());
    }

    @Test
    void theTermsOfSurveysAreLoadedAndGoBack() throws Exception {
        String was = file();
        String file = was.replace("\"deCadaCien\": 100", "\"deCadaCien\": 55");
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertEquals(1, plan.lines().size(), plan.toString());
        as(with("ADMINISTRADOR"), () -> configurationTransferService.apply(file, plan.code()));
        assertTrue(file().contains("\"deCadaCien\": 55"));
        TransferPlan back = plan("ADMINISTRADOR", was);
        as(with("ADMINISTRADOR"), () -> configurationTransferService.apply(was, back.code()));
        assertFalse(file().contains("\"deCadaCien\": 55"));
    }

    /** Written for the next publication, like any other change; thrown away again here. */
    @Test
    void aQuestionOfTheFormsIsWrittenIntoTheDraft() throws Exception {
        String code = "IT_" + mark.toUpperCase(java.util.Locale.ROOT);
        String was = file();
        String row =
                "{\"codigo\":\""
                        + code
                        + "\",\"pregunta\":\"¿Prueba "
                        + mark
                        + "?\",\"orden\":1,\"tipo\":\"SI_NO\",\"necesidad\":\"OPCIONAL\","
                        + "\"efecto\":\"NINGUNO\"}";
        String file =
                was.contains("\"preguntas\": [\n    ]") || was.contains("\"preguntas\": []")
                        ? HEAD + "\"preguntas\":[" + row + "]}"
                        : was.replaceFirst("\"preguntas\": \\[", "\"preguntas\": [" + row + ",");
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertTrue(plan.troubles().isEmpty(), plan.toString());
        as(with("ADMINISTRADOR"), () -> configurationTransferService.apply(file, plan.code()));
        var sheet = as(with("ADMINISTRADOR"), () -> questions.look());
        assertTrue(sheet.isDraft());
        assertEquals(code, sheet.rows().get(0).code());
        as(with("ADMINISTRADOR"), () -> questions.discard(sheet.edition(), sheet.version()));
    }

    @Test
    void retentionIsLoadedByThePersonalDataOfficerAlone() throws Exception {
        String was = file();
        int at = was.indexOf("\"meses\": ");
        String file = was.substring(0, at) + "\"meses\": 239" + was.substring(was.indexOf(',', at));
        assertEquals(List.of("retencion"), plan("ADMINISTRADOR", file).others());
        TransferPlan plan = plan("DATOS", file);
        assertEquals(1, plan.lines().size(), plan.toString());
        as(with("DATOS"), () -> configurationTransferService.apply(file, plan.code()));
        TransferPlan back = plan("DATOS", was);
        as(with("DATOS"), () -> configurationTransferService.apply(was, back.code()));
    }

    @Test
    void aMacroIsLoadedAsItsDeskWouldTakeIt() throws Exception {
        String row =
                "{\"nombre\":\"Macro "
                        + mark
                        + "\",\"paraQueSirve\":\"Probar\",\"roles\":[\"ADMINISTRADOR\"],"
                        + "\"actos\":[\"URGENCIA:ALTA:Es grave\"]}";
        String was = file();
        String rest =
                was.contains("\"macros\": []") || was.matches("(?s).*\"macros\": \\[\\s*\\].*")
                        ? ""
                        : ",";
        String file = was.replaceFirst("\"macros\": \\[", "\"macros\": [" + row + rest);
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertTrue(plan.troubles().isEmpty(), plan.toString());
        as(with("ADMINISTRADOR"), () -> configurationTransferService.apply(file, plan.code()));
        var told =
                as(
                        with("ADMINISTRADOR"),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.MACRO), null, null, 1));
        assertEquals("Macro " + mark, told.rows().get(0).what().label());
        assertTrue(told.rows().get(0).byFile());
        TransferPlan away = plan("ADMINISTRADOR", was);
        as(with("ADMINISTRADOR"), () -> configurationTransferService.apply(was, away.code()));
    }

    @Test
    void whatMayBeMeantToHurtIsRefused() throws Exception {
        String head = "{\"formato\":\"canal-pae/configuracion\",\"version\":1";
        for (String[] odd :
                new String[][] {
                    {"", "transfer.broken"},
                    {"[]", "transfer.notAFile"},
                    {"{}", "transfer.notAFile"},
                    {"{\"formato\":\"otro\",\"version\":1}", "transfer.notAFile"},
                    {head + "}x", "transfer.broken"},
                    {head + ",\"a\":[{\"b\":{\"c\":1}}]}", "transfer.deep"},
                    {head + ",\"a\":[{\"b\":[[[1]]]}]}", "transfer.deep"},
                    {head + ",\"a\":[{\"b\":1,\"b\":2}]}", "transfer.nameTwice"},
                    {head + ",\"a\":[],\"a\":[]}", "transfer.nameTwice"},
                    {head + ",\"a\":[1]}", "transfer.row"},
                    {head + ",\"a\":{\"b\":1}}", "transfer.part"},
                    {head + ",\"a\":" + "[".repeat(100_000), "transfer.row"},
                    {head + ",\"a\":[{\"b\":1" + "0".repeat(40) + "}]}", "transfer.number.long"},
                    {head + ",\"a\":[{\"b\":1e99999999999999999999}]}", "transfer.number.long"},
                    {head + ",\"areas\":[{\"codigo\":\"X\",\"clave\":1}]}", "transfer.field"},
                    {head + ",\"areas\":[{\"codigo\":\"A\"}]}", "transfer.missing"},
                    {" ".repeat(4_000_001), "transfer.tooLong"}
                }) {
            assertEquals(odd[1], trouble(plan("ADMINISTRADOR", odd[0])), odd[1]);
        }
        Random random = new Random(11);
        String file = file();
        for (int n = 0; n < 60; n++) {
            StringBuilder torn = new StringBuilder(file);
            for (int k = 0; k < 3; k++) {
                torn.setCharAt(
                        random.nextInt(torn.length()), "{}[]\",:x1".charAt(random.nextInt(9)));
            }
            plan("ADMINISTRADOR", torn.toString()); // read or refused, and nothing else
        }
    }

    @Test
    void whatCannotBeDoneIsToldBeforeAndLeavesNothing() throws Exception {
        String head = "{\"formato\":\"canal-pae/configuracion\",\"version\":1,";
        String file =
                head
                        + "\"avisos\":[{\"titulo\":\"Uno "
                        + mark
                        + "\",\"texto\":\"a\",\"importancia\":\"INFORMA\",\"paraQuien\":\"TODOS\",\"comienza\":\"2030-01-02\",\"termina\":\"2030-01-01\"}]}";
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertEquals("announcement.days", trouble(plan));
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                with("ADMINISTRADOR"),
                                () -> configurationTransferService.apply(file, plan.code())));
        assertFalse(file().contains("Uno " + mark));
    }

    @Test
    void eachPartIsLoadedByItsOwnersAlone() throws Exception {
        String head = "{\"formato\":\"canal-pae/configuracion\",\"version\":1,";
        String file =
                head
                        + "\"ajustesOperaciones\":[{\"ajuste\":\"APPROVAL_REMINDER\",\"valor\":\"2\"},{\"ajuste\":\"SAMPLE_PERCENT\",\"valor\":\"50\"},{\"ajuste\":\"SAMPLE_LEAST\",\"valor\":\"10\"},"
                        + "{\"ajuste\":\"RADAR_KM\",\"valor\":\"30\"},{\"ajuste\":\"RADAR_REPORTS\",\"valor\":\"3\"}]}";
        TransferPlan plan = plan("ADMINISTRADOR", file);
        assertEquals(List.of("ajustesOperaciones"), plan.others());
        assertTrue(plan.lines().isEmpty());
        TransferPlan theirs = plan("OPERACIONES", file);
        assertEquals(1, theirs.lines().size());
        TransferPlan wrong = plan("OPERACIONES", file.replace("\"50\"", "\"500\""));
        assertEquals("transfer.knob", trouble(wrong));
        for (String role : new String[] {"OPERADOR", "AREA", "INSTITUCION"}) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> configurationTransferService.write()),
                    role);
        }
    }
}
