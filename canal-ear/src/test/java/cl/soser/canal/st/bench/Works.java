package cl.soser.canal.st.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that is measured, as the people of the channel do it, and how long it may take. */
final class Works {

    private static final String ADMINISTRATOR = "administradora@canal.example";
    private static final String CITIZEN = "carga1@canal.example";
    private static final String SCHOOL = "Colegio Ejemplo Puerta del Sol";
    private static final Pattern NEXT = Pattern.compile("\"siguiente\":\"([^\"]+)\"");

    /** What each step of the form asks, but the last. */
    private static final List<String> FIRST_STEP =
            List.of(
                    "f:motive:motive",
                    "f:schoolText:schoolText",
                    "f:schoolText:school",
                    "f:context:context",
                    "f:topic:topic",
                    "f:urgency:urgency",
                    "f:subject:subject",
                    "f:detail:detail");

    private static final YearMonth LAST = YearMonth.now().minusMonths(1);
    private static final String YEAR =
            "desde=" + LAST.minusMonths(11).atDay(1) + "&hasta=" + LAST.plusMonths(1).atDay(1);

    private final int tickets;
    private final List<String> numbers;
    private final AtomicInteger serial = new AtomicInteger();

    /**
     * @param numbers of tickets from all the years
     */
    Works(int tickets, List<String> numbers) {
        this.tickets = tickets;
        this.numbers = numbers;
    }

    List<Work> all() {
        List<Work> all = new ArrayList<>();
        all.addAll(lists());
        all.addAll(Pages.ALL);
        all.addAll(figures());
        all.addAll(programs());
        all.addAll(forms());
        return all;
    }

    private List<Work> lists() {
        return List.of(
                visit("home", "", 0, "/", "PAE"),
                visit("inbox by due", ADMINISTRATOR, 100, "/gestion?bandeja=ABIERTAS", "CP-20"),
                visit("inbox, all", ADMINISTRATOR, 100, "/gestion?bandeja=TODAS", "CP-20"),
                visit(
                        "inbox, filtered",
                        ADMINISTRATOR,
                        100,
                        "/gestion?bandeja=TODAS&motivo=RECLAMO&tema=CELIACO&canal=PAPEL&region=13",
                        "CP-20"),
                new Work("inbox, deep page", ADMINISTRATOR, 100, 100, this::turn),
                new Work(
                        "ticket by number",
                        ADMINISTRATOR,
                        50,
                        100,
                        v -> v.open("/gestion/tickets/" + someNumber())),
                new Work(
                        "search by RUT",
                        ADMINISTRATOR,
                        50,
                        100,
                        v -> opened(v, "/gestion/buscar?q=" + someRut(), "CP-20")),
                new Work(
                        "search by words",
                        ADMINISTRATOR,
                        150,
                        100,
                        v -> opened(v, "/gestion/buscar?q=" + someWord(), "CP-20")),
                new Work(
                        "search, hundreds of hits",
                        ADMINISTRATOR,
                        150,
                        100,
                        v -> opened(v, "/gestion/buscar?q=" + someBeginning(), "CP-20")),
                visit(
                        "search by common words",
                        ADMINISTRATOR,
                        150,
                        "/gestion/buscar?q=leche+grumos",
                        "CP-20"),
                visit("what is due", ADMINISTRATOR, 100, "/gestion/vencimientos", "CP-20"),
                visit("area's board", "calidad@canal.example", 300, "/gestion/area", "Calidad"),
                visit("calls", ADMINISTRATOR, 100, "/gestion/llamadas", "</main>"),
                visit("sent answers", ADMINISTRATOR, 100, "/gestion/respuestas", "CP-20"),
                visit(
                        "institution's list",
                        "junaeb@canal.example",
                        100,
                        "/institucion/solicitudes",
                        "CP-20"));
    }

    private static List<Work> figures() {
        return List.of(
                visit("dashboard", ADMINISTRATOR, 300, "/gestion/cifras", "%"),
                visit("dashboard, today", ADMINISTRATOR, 300, "/gestion/cifras?ver=hoy", "CALIDAD"),
                visit("dashboard, fines", ADMINISTRATOR, 300, "/gestion/cifras?ver=multas", "%"),
                visit("dashboard, quality", ADMINISTRATOR, 300, "/gestion/cifras?ver=calidad", "%"),
                visit(
                        "dashboard, service",
                        ADMINISTRATOR,
                        300,
                        "/gestion/cifras?ver=servicio",
                        "%"),
                visit(
                        "dashboard, a year by region",
                        ADMINISTRATOR,
                        300,
                        "/gestion/cifras?por=region&" + YEAR,
                        "%"),
                visit(
                        "dashboard, month by school",
                        ADMINISTRATOR,
                        300,
                        "/gestion/cifras?por=establecimiento&" + month(),
                        "Escuela de Carga"),
                visit("institution's dashboard", "junaeb@canal.example", 300, "/institucion", "%"),
                visit("public level of service", "", 300, "/cifras", "%"),
                visit("public availability", "", 300, "/estado", "%"),
                visit("line", ADMINISTRATOR, 300, "/gestion/linea", "%"),
                visit("satisfaction", ADMINISTRATOR, 300, "/gestion/satisfaccion", "%"),
                visit("causes and actions", ADMINISTRATOR, 300, "/gestion/acciones", "Transporte"),
                visit("figure's list", ADMINISTRATOR, 100, "/gestion/cifras/solicitudes", "CP-20"),
                visit(
                        "figure's list, late in a year",
                        ADMINISTRATOR,
                        100,
                        "/gestion/cifras/solicitudes?resultado=fuera_de_plazo&" + dueIn(),
                        "CP-20"));
    }

    private List<Work> programs() {
        return List.of(
                ask("API tickets, 200", 100, "tickets?limite=200"),
                new Work("API tickets, deep page", "", 100, 60, this::follow),
                ask(
                        "API SLA by month and region",
                        100,
                        "indicadores/oportunidad?agrupar=mes,region&" + YEAR),
                ask(
                        "API state by area, month",
                        100,
                        "indicadores/volumen?agrupar=estado,area&" + month()),
                ask(
                        "API volume by comuna, year",
                        100,
                        "indicadores/volumen?agrupar=comuna&" + YEAR),
                ask(
                        "API volume by comuna and day, month",
                        300,
                        "indicadores/volumen?agrupar=comuna,dia&" + month()),
                ask(
                        "API satisfaction, month",
                        100,
                        "indicadores/satisfaccion?agrupar=area&" + month()),
                ask("API line", 100, "indicadores/telefonia?mes=" + LAST));
    }

    private List<Work> forms() {
        return List.of(
                new Work(
                        "rule tried on 100,000",
                        ADMINISTRATOR,
                        2000,
                        8,
                        v -> opened(v, "/admin/regla?id=25&dias=0", "Todo lo demás")),
                new Work("saving a topic", ADMINISTRATOR, 300, 30, this::rename),
                new Work("saving a notice", ADMINISTRATOR, 300, 30, this::announce),
                new Work("submission, four steps", CITIZEN, 300, 100, this::submit),
                new Work("submission, one trip", CITIZEN, 300, 100, this::submitAtOnce),
                new Work("submission, steps kept", CITIZEN, 300, 100, this::submitKept));
    }

    static Work visit(String name, String account, double limit, String path, String proof) {
        return new Work(name, account, limit, 100, v -> opened(v, path, proof));
    }

    private static Work ask(String name, double limit, String path) {
        return new Work(name, "", limit, 100, v -> opened(v, "/api/v1/" + path, "{"));
    }

    private static void opened(Visitor visitor, String path, String proof) {
        assertTrue(visitor.open(path).page().contains(proof), path);
    }

    private static String dueIn() {
        return "venceDesde="
                + LAST.minusMonths(11).atDay(1)
                + "&venceHasta="
                + LAST.plusMonths(1).atDay(1);
    }

    private static String month() {
        return "desde=" + LAST.atDay(1) + "&hasta=" + LAST.plusMonths(1).atDay(1);
    }

    private int some() {
        return 1 + (int) (serial.incrementAndGet() * 7_919L % tickets);
    }

    private String someNumber() {
        return numbers.get(some() % numbers.size());
    }

    private String someRut() {
        int number = 45_000_000 + 1 + some() % (tickets / 3);
        return number + "-" + digit(number);
    }

    /** Modulus 11, as the Registro Civil reckons it. */
    private static char digit(int number) {
        int sum = 0;
        int weight = 2;
        for (int rest = number; rest > 0; rest /= 10) {
            sum += rest % 10 * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        return "0K987654321".charAt(sum % 11);
    }

    private String someWord() {
        return "palabra" + serial.incrementAndGet() % 5_000;
    }

    /** Of eleven words: two in a thousand tickets have one of them. */
    private String someBeginning() {
        return "palabra" + (100 + serial.incrementAndGet() % 400);
    }

    /** The table's next page; after a hundred it is five thousand rows deep. */
    private void turn(Visitor visitor) {
        if (!visitor.at().toString().endsWith("bandeja=TODAS")) {
            visitor.open("/gestion?bandeja=TODAS");
        }
        String rows = visitor.turn("lista", "lista:tickets", 50);
        assertTrue(rows.contains("CP-20"), () -> "no rows in " + rows);
    }

    /** The next page by its cursor; after the last one the first again. */
    private void follow(Visitor visitor) {
        Matcher next = NEXT.matcher(visitor.page());
        String cursor = next.find() ? "&cursor=" + next.group(1) : "";
        opened(visitor, "/api/v1/tickets?limite=200" + cursor, "\"datos\"");
    }

    /** Both pages of the form, as a browser without scripts sends them. */
    void submit(Visitor visitor) {
        int n = serial.incrementAndGet();
        visitor.from("10." + n / 60_000 % 250 + "." + n / 250 % 240 + "." + (1 + n % 250));
        Map<String, String> told =
                named(
                        Map.of(
                                "motive",
                                "CONSULTA",
                                "schoolText",
                                SCHOOL,
                                "detail",
                                "Quisiera saber a qué hora se sirve el desayuno. " + n));
        told.put("f:schoolText:school", "RBD:99001");
        visitor.open("/solicitudes/nueva").send("f", told, "f:seguir");
        visitor.send("f", Map.of(), "f:enviar");
        assertTrue(visitor.page().contains("CP-"), () -> "no number at " + visitor.at());
    }

    /** The whole form at once, as the page with its script sends it: page, sending, receipt. */
    void submitAtOnce(Visitor visitor) {
        Map<String, String> all = written(visitor);
        visitor.open("/solicitudes/nueva")
                .sendTo("/solicitudes/nueva?paso=2", "f", all, "f:enviar");
        assertTrue(visitor.page().contains("CP-"), () -> "no number at " + visitor.at());
    }

    /** The same by somebody whose steps are kept as they are left, with a light request each. */
    void submitKept(Visitor visitor) {
        Map<String, String> all = written(visitor);
        visitor.open("/solicitudes/nueva");
        Map<String, String> left = new HashMap<>(all);
        left.keySet().retainAll(FIRST_STEP);
        visitor.keep("/solicitudes/borrador", "f", left);
        visitor.sendTo("/solicitudes/nueva?paso=2", "f", all, "f:enviar");
        assertTrue(visitor.page().contains("CP-"), () -> "no number at " + visitor.at());
    }

    private Map<String, String> written(Visitor visitor) {
        int n = serial.incrementAndGet();
        visitor.from("10." + n / 60_000 % 250 + "." + n / 250 % 240 + "." + (1 + n % 250));
        Map<String, String> all =
                named(
                        Map.of(
                                "motive", "CONSULTA",
                                "schoolText", SCHOOL,
                                "context", "SERVICIO_REGULAR",
                                "topic", "BASICA_MEDIA",
                                "urgency", "BAJA",
                                "subject", "Consulta de carga " + n,
                                "detail", "Quisiera saber a qué hora se sirve el desayuno. " + n));
        all.put("f:schoolText:school", "RBD:99001");
        return all;
    }

    /** The page opened, sent with another name, and shown again with its history. */
    private void rename(Visitor visitor) {
        String name = "PAE Celíaco " + serial.incrementAndGet();
        visitor.open("/admin/catalogo?que=TEMA&codigo=CELIACO")
                .send("nombre", Map.of("nombre:labelField:label", name), "nombre:guardar");
        assertTrue(visitor.page().contains(name), () -> "not saved at " + visitor.at());
    }

    /** A notice of its own, that nobody sees yet. */
    private void announce(Visitor visitor) {
        String title = "Aviso de carga " + serial.incrementAndGet();
        visitor.open("/admin/aviso")
                .send(
                        "aviso",
                        Map.of(
                                "aviso:titleField:title", title,
                                "aviso:bodyField:body", "Mañana se repone el agua.",
                                "aviso:severityField:severity", "INFORMA",
                                "aviso:audienceField:audience", "PORTAL",
                                "aviso:startsOnField:startsOn", "2040-01-01"),
                        "aviso:guardar");
        assertTrue(visitor.page().contains(title), () -> "not saved at " + visitor.at());
    }

    /** As the form calls its fields. */
    private static Map<String, String> named(Map<String, String> values) {
        Map<String, String> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put("f:" + name + ":" + name, value));
        return fields;
    }
}
