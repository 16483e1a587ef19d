package cl.soser.canal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.api.Routes.Route;
import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.Dimension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the code does, and says all of it. */
class DocumentTest {

    private static final String HERE = "https://canal.example/openapi";
    private static final JsonNode DOCUMENT = read();
    private static final Map<String, JsonNode> OPERATIONS = operations();

    private static JsonNode read() {
        try (InputStream stream = DocumentTest.class.getResourceAsStream("doc/openapi.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> all = new TreeMap<>();
        DOCUMENT.get("paths")
                .fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fields()
                                        .forEachRemaining(
                                                each ->
                                                        all.put(
                                                                each.getKey() + " " + path.getKey(),
                                                                each.getValue())));
        return all;
    }

    private static Map<String, Route> routes() {
        return Routes.all().stream().collect(Collectors.toMap(Route::key, Function.identity()));
    }

    @Test
    void everyAddressIsInItAndNoOther() {
        assertEquals(new TreeSet<>(routes().keySet()), new TreeSet<>(OPERATIONS.keySet()));
        assertFalse(OPERATIONS.isEmpty());
    }

    @Test
    void eachHasTheParametersAndTheScopeOfItsMethod() {
        routes().forEach(
                        (key, route) -> {
                            Set<String> named = new HashSet<>();
                            OPERATIONS
                                    .get(key)
                                    .path("parameters")
                                    .forEach(each -> named.add(each.get("name").asText()));
                            assertEquals(route.parameters(), named, key);
                            assertEquals(
                                    route.scope(),
                                    OPERATIONS.get(key).at("/security/0/token/0").asText(),
                                    key);
                        });
    }

    @Test
    void thoseThatEndAreMarkedAndNoOther() {
        routes().forEach(
                        (key, route) ->
                                assertEquals(
                                        Deprecation.of(route.handler()).isPresent(),
                                        OPERATIONS.get(key).path("deprecated").asBoolean(),
                                        key));
    }

    /** But for the one that is given before anybody's limit can be read. */
    @Test
    void everyAnswerTellsWhatIsLeftOfTheLimit() {
        OPERATIONS.forEach(
                (key, operation) ->
                        operation
                                .get("responses")
                                .forEach(
                                        answer -> {
                                            if (answer.path("$ref")
                                                    .asText()
                                                    .endsWith("/NoDisponible")) {
                                                return;
                                            }
                                            JsonNode whole =
                                                    answer.has("$ref")
                                                            ? DOCUMENT.at(
                                                                    answer.get("$ref")
                                                                            .asText()
                                                                            .substring(1))
                                                            : answer;
                                            for (String name :
                                                    List.of(
                                                            Ration.LIMIT,
                                                            Ration.REMAINING,
                                                            Ration.RESET)) {
                                                assertTrue(
                                                        whole.path("headers").has(name),
                                                        key + " " + name);
                                            }
                                        }));
    }

    @Test
    void eachIsExplainedAndSaysWhatItAnswers() {
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        DOCUMENT.get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        OPERATIONS.forEach(
                (key, operation) -> {
                    for (String word : List.of("summary", "description", "operationId")) {
                        assertTrue(operation.path(word).asText().length() > 3, key + " " + word);
                    }
                    assertTrue(ids.add(operation.get("operationId").asText()), key);
                    assertTrue(tags.contains(operation.at("/tags/0").asText()), key);
                    for (String status : List.of("400", "401", "403", "406", "429", "500")) {
                        assertTrue(operation.get("responses").has(status), key + " " + status);
                    }
                    JsonNode media = operation.at("/responses/200/content");
                    assertTrue(media.size() > 0, key);
                    JsonNode json = media.path("application/json");
                    assertTrue(json.isMissingNode() || json.has("schema"), key);
                });
    }

    @Test
    void eachParameterSaysWhatItMayBeAndHasAnExample() {
        OPERATIONS.forEach(
                (key, operation) ->
                        operation
                                .path("parameters")
                                .forEach(
                                        parameter -> {
                                            String name = key + " " + parameter.get("name");
                                            assertTrue(parameter.has("description"), name);
                                            assertTrue(parameter.has("schema"), name);
                                            assertTrue(
                                                    parameter.has("example")
                                                            || !parameter
                                                                            .path("required")
                                                                            .asBoolean()
                                                                    && parameter.has("examples"),
                                                    name);
                                        }));
    }

    @Test
    void dimensionsAreThoseThereAre() {
        Map.of(
                        "oportunidad", Dimension.OF_TIMELINESS,
                        "volumen", Dimension.OF_VOLUME,
                        "satisfaccion", SatisfactionFigureQuery.dimensions(),
                        "pertinencia", Dimension.OF_ANSWERS,
                        "promesas", Dimension.OF_ANSWERS,
                        "reaperturas", Dimension.OF_ANSWERS,
                        "causas", Dimension.OF_ANSWERS)
                .forEach(
                        (figures, dimensions) ->
                                assertEquals(
                                        dimensions.stream().sorted().map(Dimension::label).toList(),
                                        told("get /v1/indicadores/" + figures, "agrupar", "/items"),
                                        figures));
    }

    @Test
    void waysToStandTowardsATermAreThoseThereAre() {
        assertEquals(
                Stream.of(CaseStanding.values()).map(CaseStanding::label).toList(),
                told("get /v1/tickets", "resultado", ""));
    }

    private static List<String> told(String operation, String parameter, String where) {
        List<String> told = new ArrayList<>();
        OPERATIONS
                .get(operation)
                .get("parameters")
                .forEach(
                        each -> {
                            if (each.get("name").asText().equals(parameter)) {
                                each.at("/schema" + where + "/enum")
                                        .forEach(one -> told.add(one.asText()));
                            }
                        });
        return told;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        DOCUMENT.findValuesAsText("$ref")
                .forEach(
                        reference ->
                                assertFalse(
                                        DOCUMENT.at(reference.substring(1)).isMissingNode(),
                                        reference));
    }

    @Test
    void theExamplesKeepTheirSchemas() {
        List<String> wrong = new ArrayList<>();
        examples("#/components/responses", DOCUMENT.at("/components/responses"), wrong);
        OPERATIONS.forEach(
                (key, operation) -> {
                    String path = key.substring(key.indexOf(' ') + 1).replace("/", "~1");
                    String at = "#/paths/" + path + "/" + key.substring(0, key.indexOf(' '));
                    content(at + "/requestBody", operation.path("requestBody"), wrong);
                    operation
                            .get("responses")
                            .fields()
                            .forEachRemaining(
                                    answer ->
                                            content(
                                                    at + "/responses/" + answer.getKey(),
                                                    answer.getValue(),
                                                    wrong));
                });
        assertEquals(List.of(), wrong);
    }

    private static void examples(String at, JsonNode all, List<String> wrong) {
        all.fields()
                .forEachRemaining(
                        each -> content(at + "/" + each.getKey(), each.getValue(), wrong));
    }

    private static void content(String at, JsonNode holder, List<String> wrong) {
        holder.path("content")
                .fields()
                .forEachRemaining(
                        media -> {
                            JsonNode example = media.getValue().get("example");
                            if (example != null) {
                                JsonNode value = asSent(media.getKey(), example);
                                schema(
                                                at
                                                        + "/content/"
                                                        + media.getKey().replace("/", "~1")
                                                        + "/schema")
                                        .validate(value)
                                        .forEach(fault -> wrong.add(at + ": " + fault));
                            } else {
                                wrong.add(at + " has no example");
                            }
                        });
    }

    /** An annotation can hold an example as text alone. */
    private static JsonNode asSent(String type, JsonNode example) {
        try {
            return type.endsWith("json") && example.isTextual()
                    ? new ObjectMapper().readTree(example.asText())
                    : example;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static com.networknt.schema.JsonSchema schema(String pointer) {
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder ->
                                builder.schemaLoaders(
                                        loaders ->
                                                loaders.schemas(Map.of(HERE, DOCUMENT.toString()))))
                .getSchema(SchemaLocation.of(HERE + pointer));
    }
}
