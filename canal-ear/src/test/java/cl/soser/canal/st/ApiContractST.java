package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The running API keeps to its own document: every operation is called with the examples the
 * document gives, and every answer and every error is held against its schema, in which nothing may
 * be missing and nothing may be more.
 */
class ApiContractST {

    private static final URI SITE = Installation.demonstration().start().address();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "https://canal.example/openapi";
    private static final String PROBLEM = "application/problem+json";
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder ->
                            builder.schemaLoaders(
                                    loaders -> loaders.schemas(Map.of(HERE, DOCUMENT.toString()))));

    /** One method of one address. */
    record Operation(String method, String path, JsonNode said) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        private String token() {
            return switch (said.at("/security/0/token/0").asText()) {
                case "telefonia" -> "demo-central";
                case "auditoria" -> "demo-auditoria";
                default -> "demo-junaeb";
            };
        }

        private String other() {
            return "demo-central".equals(token()) ? "demo-junaeb" : "demo-central";
        }

        private String schema(String status, String type) {
            return "#/paths/"
                    + path.replace("/", "~1")
                    + "/"
                    + method
                    + "/responses/"
                    + status
                    + "/content/"
                    + type.replace("/", "~1")
                    + "/schema";
        }

        private Stream<JsonNode> parameters() {
            return StreamSupport.stream(said.path("parameters").spliterator(), false);
        }

        /** With all the examples, and perhaps one more parameter. */
        private String address(String... more) {
            String filled = "/api" + path;
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : parameters().filter(each -> each.has("example")).toList()) {
                String name = parameter.get("name").asText();
                String example = text(parameter.get("example"));
                if ("path".equals(parameter.get("in").asText())) {
                    filled = filled.replace("{" + name + "}", known(path, example));
                } else {
                    query.add(name + "=" + encoded(example));
                }
            }
            query.addAll(List.of(more));
            return filled + (query.isEmpty() ? "" : "?" + String.join("&", query));
        }
    }

    /** A request or a month that there is; the document's own need not be here. */
    private static String known(String path, String example) {
        if (path.equals("/v1/informes/mensual/{mes}")) {
            return closed().toString();
        }
        return path.equals("/v1/tickets/{id}")
                ? json(ask(
                                "get",
                                "/api/v1/tickets?limite=1&estado=CERRADO",
                                "Authorization",
                                bearer("demo-junaeb")))
                        .at("/datos/0/id")
                        .asText()
                : example;
    }

    /** The demonstration has closed the months whose terms have run out, but for the newest. */
    private static YearMonth closed() {
        return YearMonth.now(ZoneId.of("America/Santiago")).minusMonths(3);
    }

    private static JsonNode document() {
        try {
            JsonNode document = JSON.readTree(ask("get", "/api/openapi").body());
            close(document);
            return document;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The document lets a server say more, as it may one day; this one says no more today. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiContractST::close);
    }

    static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        DOCUMENT.get("paths")
                .fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fields()
                                        .forEachRemaining(
                                                each ->
                                                        all.add(
                                                                new Operation(
                                                                        each.getKey(),
                                                                        path.getKey(),
                                                                        each.getValue()))));
        return all;
    }

    static List<Operation> readings() {
        return operations().stream().filter(each -> "get".equals(each.method())).toList();
    }

    /** Those whose answers the document says are named; files of any size are not. */
    static List<Operation> named() {
        return readings().stream()
                .filter(each -> each.said().at("/responses/200/headers").has("ETag"))
                .toList();
    }

    static List<Operation> answered() {
        return readings().stream().filter(ApiContractST::isThere).toList();
    }

    static List<Operation> tagged() {
        return named().stream().filter(ApiContractST::isThere).toList();
    }

    /**
     * A server that began today has signed no day of its register; {@code EvidenceIT} reads one.
     */
    private static boolean isThere(Operation each) {
        return !each.path().equals("/v1/evidencia/{fecha}");
    }

    static List<Operation> sendings() {
        return operations().stream().filter(each -> "post".equals(each.method())).toList();
    }

    private static String text(JsonNode example) {
        if (!example.isArray()) {
            return example.asText();
        }
        List<String> all = new ArrayList<>();
        example.forEach(each -> all.add(each.asText()));
        return String.join(",", all);
    }

    private static String asSent(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> ask(String method, String path, String... headers) {
        return send(method, path, null, headers);
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(SITE.resolve(path))
                        .method(
                                method.toUpperCase(java.util.Locale.ROOT),
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(answer.body(), e);
        }
    }

    private static void keeps(String pointer, HttpResponse<String> answer) {
        JsonSchema schema = SCHEMAS.getSchema(SchemaLocation.of(HERE + pointer));
        assertEquals(List.of(), List.copyOf(schema.validate(json(answer))), answer.body());
    }

    private static JsonNode problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(PROBLEM, type(answer));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        keeps("#/components/schemas/Problema", answer);
        assertEquals(status, json(answer).get("status").asInt());
        return json(answer);
    }

    @ParameterizedTest
    @MethodSource("answered")
    void everyAnswerKeepsItsSchema(Operation operation) {
        HttpResponse<String> answer =
                ask("get", operation.address(), "Authorization", bearer(operation.token()));
        assertEquals(200, answer.statusCode(), operation.address() + " " + answer.body());
        assertTrue(operation.said().at("/responses/200/content").has(type(answer)), type(answer));
        if ("application/json".equals(type(answer))) {
            keeps(operation.schema("200", "application/json"), answer);
        }
    }

    /** Each line is one of the document's; they come in their order, and the last one says so. */
    @Test
    void everyLineOfTheEventLogKeepsItsSchema() throws IOException {
        Operation log =
                readings().stream()
                        .filter(each -> each.path().endsWith("/eventos"))
                        .findAny()
                        .orElseThrow();
        HttpResponse<String> answer =
                ask(
                        "get",
                        "/api" + log.path() + "?hasta=" + closed().plusMonths(1).atDay(1),
                        "Authorization",
                        bearer(log.token()));
        assertEquals(200, answer.statusCode());
        JsonSchema schema =
                SCHEMAS.getSchema(SchemaLocation.of(HERE + log.schema("200", "application/jsonl")));
        List<String> kinds = new ArrayList<>();
        for (String line : answer.body().split("\n")) {
            JsonNode told = JSON.readTree(line);
            String kind = told.get("tipo").asText();
            if (!kinds.contains(kind) || "fin".equals(kind)) {
                kinds.add(kind);
            }
            // Thousands of them are alike.
            if (kinds.size() < 7 || line.hashCode() % 20 == 0 || "fin".equals(kind)) {
                assertEquals(List.of(), List.copyOf(schema.validate(told)), line);
            }
        }
        assertEquals(
                List.of(
                        "cabecera",
                        "plazos",
                        "calendario",
                        "mes",
                        "ingreso",
                        "hecho",
                        "resultado",
                        "fin"),
                kinds);
        assertEquals(
                403,
                ask("get", "/api" + log.path(), "Authorization", bearer("demo-junaeb"))
                        .statusCode());
    }

    /** A year of requests that lived through the use cases of a demonstration. */
    @Test
    void theLogOfTheDemonstrationIsCountedAgainWithoutADifference(@TempDir Path folder)
            throws IOException {
        HttpResponse<String> log =
                ask(
                        "get",
                        "/api/v1/exportaciones/eventos?hasta=" + closed().plusMonths(1).atDay(1),
                        "Authorization",
                        bearer("demo-auditoria"));
        Path file = Files.writeString(folder.resolve("eventos.jsonl"), log.body());
        Installation.Said said = Installation.demonstration().recount(file);
        assertEquals(0, said.exit(), said.text());
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void whatDidNotChangeIsNotSentAgain(Operation operation) {
        String token = bearer(operation.token());
        HttpResponse<String> first = ask("get", operation.address(), "Authorization", token);
        String tag = first.headers().firstValue("ETag").orElse("");
        assertTrue(tag.matches("(W/)?\"[^\"]+\""), tag);
        HttpResponse<String> again =
                ask("get", operation.address(), "Authorization", token, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, again.headers().firstValue("ETag").orElse(""));
        HttpResponse<String> head = ask("head", operation.address(), "Authorization", token);
        assertEquals(200, head.statusCode());
        assertEquals(tag, head.headers().firstValue("ETag").orElse(""));
        assertEquals("", head.body());
    }

    static List<Operation> files() {
        List<Operation> files =
                readings().stream().filter(each -> !named().contains(each)).toList();
        assertEquals(
                List.of("get /v1/exportaciones/eventos", "get /v1/exportaciones/tickets"),
                files.stream().map(Operation::toString).sorted().toList());
        return files;
    }

    /** Sent while it is read: nothing is held back to be named or measured. */
    @ParameterizedTest
    @MethodSource("files")
    void aFileOfAnySizeIsStreamedAndOnlyAskedAboutByHead(Operation operation) {
        boolean csv = operation.path().endsWith("/tickets");
        String address = operation.address();
        String token = bearer(operation.token());
        HttpResponse<String> file = ask("get", address, "Authorization", token);
        HttpResponse<String> head = ask("head", address, "Authorization", token);
        for (HttpResponse<String> answer : List.of(file, head)) {
            assertEquals(200, answer.statusCode());
            assertEquals(csv ? "text/csv" : "application/jsonl", type(answer));
            assertTrue(answer.headers().firstValue("ETag").isEmpty());
            assertTrue(
                    answer.headers()
                            .firstValue("Content-Disposition")
                            .orElse("")
                            .contains(csv ? ".csv" : ".jsonl"));
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        }
        assertTrue(file.headers().firstValue("Content-Length").isEmpty());
        assertTrue(head.headers().firstValue("Content-Length").isEmpty());
        assertTrue(file.headers().allValues("Vary").toString().contains("Accept-Encoding"));
        assertTrue(
                file.body().startsWith(csv ? "\uFEFFNúmero;" : "{\"tipo\":\"cabecera\","),
                file.body());
        assertEquals("", head.body());
        for (String name : List.of("limite", "cursor")) {
            JsonNode told =
                    problem(400, ask("get", address + "&" + name + "=1", "Authorization", token));
            assertEquals(name, told.at("/errores/0/parametro").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsAnsweredWithoutATokenOrWithAnothersScope(Operation operation) {
        String body = "post".equals(operation.method()) ? "{}" : null;
        String type =
                body == null
                        ? "text/plain"
                        : operation.said().at("/requestBody/content").fieldNames().next();
        problem(401, send(operation.method(), operation.address(), body, "Content-Type", type));
        JsonNode scope =
                problem(
                        403,
                        send(
                                operation.method(),
                                operation.address(),
                                body,
                                "Content-Type",
                                type,
                                "Authorization",
                                bearer(operation.other())));
        assertEquals(
                operation.said().at("/security/0/token/0").asText(), scope.get("alcance").asText());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatNobodyKnowsIsNamedAndNeverPassedOver(Operation operation) {
        String token = bearer(operation.token());
        JsonNode misspelt =
                problem(400, ask("get", operation.address("desdee=1"), "Authorization", token));
        assertEquals("desdee", misspelt.at("/errores/0/parametro").asText());
        for (JsonNode parameter :
                operation.parameters().filter(each -> "query".equals(in(each))).toList()) {
            String name = parameter.get("name").asText();
            JsonNode twice =
                    problem(
                            400,
                            ask(
                                    "get",
                                    "/api"
                                            + operation.address("x=1").replaceAll("^/api|\\?.*", "")
                                            + "?"
                                            + name
                                            + "=a&"
                                            + name
                                            + "=b",
                                    "Authorization",
                                    token));
            assertEquals(name, twice.at("/errores/0/parametro").asText());
        }
    }

    /** Whatever is free text finds nothing instead; a limited one is told what is wrong. */
    @ParameterizedTest
    @MethodSource("readings")
    void whatAParameterCannotBeIsNamed(Operation operation) {
        String token = bearer(operation.token());
        for (JsonNode parameter :
                operation.parameters().filter(each -> "query".equals(in(each))).toList()) {
            String name = parameter.get("name").asText();
            for (String junk : List.of("", "zzz", "2026-02-30", "-1", "' or 1=1 --")) {
                JsonNode told =
                        problem(
                                400,
                                ask("get", with(operation, name, junk), "Authorization", token));
                List<String> names = told.at("/errores").findValuesAsText("parametro");
                assertTrue(names.contains(name), name + "=" + junk + " " + told);
            }
        }
    }

    private static String in(JsonNode parameter) {
        return parameter.get("in").asText();
    }

    private static String with(Operation operation, String name, String value) {
        String address = operation.address();
        String others =
                Stream.of(address.replaceAll("^[^?]*\\??", "").split("&"))
                        .filter(each -> !each.isEmpty() && !each.startsWith(name + "="))
                        .reduce("", (all, each) -> all + each + "&");
        return address.replaceAll("\\?.*", "") + "?" + others + name + "=" + encoded(value);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void otherMethodsAndFormatsAreRefusedAsProblems(Operation operation) {
        String token = bearer(operation.token());
        HttpResponse<String> removed = ask("delete", operation.address(), "Authorization", token);
        problem(405, removed);
        assertEquals(
                "get".equals(operation.method()),
                removed.headers().firstValue("Allow").orElse("").contains("HEAD"));
        assertTrue(
                removed.headers()
                        .firstValue("Allow")
                        .orElse("")
                        .contains(operation.method().toUpperCase(java.util.Locale.ROOT)));
        if ("get".equals(operation.method())) {
            problem(
                    406,
                    ask("get", operation.address(), "Authorization", token, "Accept", "image/png"));
        } else {
            problem(
                    415,
                    send(
                            "post",
                            operation.address(),
                            "<a/>",
                            "Content-Type",
                            "text/xml",
                            "Authorization",
                            token));
        }
    }

    @ParameterizedTest
    @MethodSource("sendings")
    void whatIsSentAsInTheExamplesIsTaken(Operation operation) {
        operation
                .said()
                .at("/requestBody/content")
                .fields()
                .forEachRemaining(
                        media -> {
                            HttpResponse<String> answer =
                                    send(
                                            "post",
                                            operation.address(),
                                            asSent(media.getValue().get("example")),
                                            "Content-Type",
                                            media.getKey(),
                                            "Authorization",
                                            bearer(operation.token()));
                            assertTrue(
                                    List.of(200, 201).contains(answer.statusCode()), answer.body());
                            keeps(
                                    operation.schema(
                                            String.valueOf(answer.statusCode()),
                                            "application/json"),
                                    answer);
                        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noOtherSiteMayReadIt(Operation operation) {
        HttpResponse<String> preflight =
                ask(
                        "options",
                        operation.address(),
                        "Origin",
                        "https://otro.example",
                        "Access-Control-Request-Method",
                        "GET");
        HttpResponse<String> answer =
                ask(
                        "get",
                        operation.address(),
                        "Origin",
                        "https://otro.example",
                        "Authorization",
                        bearer(operation.token()));
        for (HttpResponse<String> each : List.of(preflight, answer)) {
            assertTrue(
                    each.headers().map().keySet().stream()
                            .noneMatch(name -> name.toLowerCase().startsWith("access-control")),
                    each.headers().toString());
        }
        assertTrue(preflight.headers().firstValue("Allow").isPresent());
    }

    @Test
    void aWholeListIsWalkedPageByPageWithoutARowTwice() throws Exception {
        List<String> walked = new ArrayList<>();
        String next = "/api/v1/catalogos/establecimientos?esquema=JUNJI&limite=7";
        while (next != null) {
            HttpResponse<String> page = ask("get", next, "Authorization", bearer("demo-junji"));
            JsonNode json = json(page);
            json.get("datos").forEach(each -> walked.add(each.get("codigo").asText()));
            String link = page.headers().firstValue("Link").orElse(null);
            assertEquals(json.get("siguiente").isNull(), link == null);
            next =
                    link == null
                            ? null
                            : URI.create(link.replaceAll("^<|>; rel=\"next\"$", "")).getPath()
                                    + "?"
                                    + URI.create(link.replaceAll("^<|>; rel=\"next\"$", ""))
                                            .getRawQuery();
        }
        assertEquals(walked.stream().distinct().count(), walked.size());
        assertTrue(walked.size() > 7, "more than a page: " + walked.size());
    }

    @Test
    void aClosedMonthIsGivenInEachFormatAndItsHashIsThatOfWhatItSays() throws Exception {
        String token = bearer("demo-junji");
        String month = "/api/v1/informes/mensual/" + closed();
        HttpResponse<String> json = ask("get", month, "Authorization", token);
        String body = json.body();
        String said = body.substring("{\"informe\":".length(), body.indexOf(",\"sha256\":\""));
        byte[] sum =
                MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        assertEquals(json(json).get("sha256").asText(), HexFormat.of().formatHex(sum));
        assertEquals("JUNJI", json(json).at("/informe/institucion").asText());
        json(json)
                .at("/informe/solicitudes")
                .forEach(one -> assertEquals("JUNJI", one.get("institucion").asText()));
        for (String format : List.of("pdf", "xlsx")) {
            HttpResponse<String> file =
                    ask("get", month + "?formato=" + format, "Authorization", token);
            assertEquals(200, file.statusCode());
            assertTrue(
                    file.headers()
                            .firstValue("Content-Disposition")
                            .orElse("")
                            .contains("JUNJI." + format));
            String tag = file.headers().firstValue("ETag").orElse("");
            assertEquals(
                    304,
                    ask(
                                    "get",
                                    month + "?formato=" + format,
                                    "Authorization",
                                    token,
                                    "If-None-Match",
                                    tag)
                            .statusCode());
        }
    }

    @Test
    void aMonthThatIsNotClosedOrNoneIsToldSo() {
        String token = bearer("demo-junaeb");
        YearMonth now = YearMonth.now(ZoneId.of("America/Santiago"));
        for (YearMonth open : List.of(now, now.plusMonths(2), YearMonth.of(2001, 1))) {
            JsonNode told =
                    problem(
                            409,
                            ask("get", "/api/v1/informes/mensual/" + open, "Authorization", token));
            assertEquals("mes", told.at("/errores/0/parametro").asText());
        }
        for (String missing : List.of("telefonia", "disponibilidad")) {
            JsonNode told =
                    problem(
                            400,
                            ask("get", "/api/v1/indicadores/" + missing, "Authorization", token));
            assertTrue(told.at("/errores/0/mensaje").asText().startsWith("Falta"), told.toString());
        }
        problem(
                400,
                ask(
                        "get",
                        "/api/v1/indicadores/telefonia?mes=" + now.plusMonths(1),
                        "Authorization",
                        token));
        for (String wrong : List.of("2026-13", "octubre", "2026-1", "1999-12")) {
            JsonNode told =
                    problem(
                            400,
                            ask(
                                    "get",
                                    "/api/v1/informes/mensual/" + wrong,
                                    "Authorization",
                                    token));
            assertEquals("mes", told.at("/errores/0/parametro").asText());
        }
    }

    @Test
    void theDocumentIsGivenInBothForms() {
        HttpResponse<String> yaml = ask("get", "/api/openapi", "Accept", "application/yaml");
        assertEquals("application/yaml", type(yaml));
        assertTrue(yaml.body().contains("openapi: 3.1.0"));
        HttpResponse<String> json = ask("get", "/api/openapi", "Accept", "application/json");
        assertEquals("application/json", type(json));
        problem(406, ask("get", "/api/openapi", "Accept", "image/png"));
        assertFalse(json.body().contains("Payara"));
    }

    @Test
    void addressesTooLongOrUnknownAreProblemsToo() {
        String token = bearer("demo-junaeb");
        problem(404, ask("get", "/api/v1/catalogos/nada", "Authorization", token));
        problem(404, ask("get", "/api/v1/tickets/CP-2026-999999", "Authorization", token));
        problem(404, ask("get", "/api/v1/tickets/x", "Authorization", token));
        String number = known("/v1/tickets/{id}", "");
        for (String other : List.of("", number + ";a=b", number + "%20", number + "/")) {
            problem(404, ask("get", "/api/v1/tickets/" + other, "Authorization", token));
        }
        problem(400, ask("get", "/api/v1/catalogos/motivos?=1", "Authorization", token));
        problem(
                414,
                ask(
                        "get",
                        "/api/v1/catalogos/motivos?x=" + "a".repeat(4_500),
                        "Authorization",
                        token));
    }
}
