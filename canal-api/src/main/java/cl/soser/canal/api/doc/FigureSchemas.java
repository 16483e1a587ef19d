package cl.soser.canal.api.doc;

import cl.soser.canal.closing.ReportSection;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.reporting.FigureUnit;
import cl.soser.canal.reporting.PublishedFigures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes published figures in the OpenAPI document from their declaration. What it says of one
 * is in the bundle {@code figures} by {@code <schema>.<member>}, its example by the same key and
 * {@code .example}.
 */
final class FigureSchemas {

    private static final String REPORT = "CifrasInforme";
    private static final String EXAMPLE = ".example";
    private static final String GROUP = "grupo";

    /** What a {@code FigureAnswer} holds, by the operation that gives it. */
    private static final Map<String, FigureSet<?>> OF_OPERATIONS =
            Map.of(
                    "pertinencia", PublishedFigures.QUALITY,
                    "promesas", CaseShare.PROMESAS.running(),
                    "reaperturas", PublishedFigures.REOPENED,
                    "causas", PublishedFigures.CAUSES);

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("cl.soser.canal.api.figures", Locale.ROOT);

    private final Map<String, Schema> schemas = new TreeMap<>();

    private FigureSchemas(Map<String, Schema> known) {
        schemas.putAll(known);
    }

    static void complete(Components components) {
        FigureSchemas figures = new FigureSchemas(components.getSchemas());
        figures.add(PublishedFigures.TIMELINESS.schema(), PublishedFigures.TIMELINESS);
        figures.add("GrupoOportunidad", PublishedFigures.TIMELINESS);
        OF_OPERATIONS.forEach((operation, set) -> figures.report(schema(operation), set));
        figures.schemas.put(REPORT, object());
        for (ReportSection section : ReportSection.values()) {
            figures.add(section.figures().schema(), section.figures());
            figures.schemas.get(REPORT).addProperty(section.label(), figures.property(section));
        }
        TEXTS.keySet().forEach(figures::describe);
        components.setSchemas(figures.schemas);
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    /** Names the schema of an answer that is a {@code FigureAnswer}. */
    static void answer(Operation operation) {
        if (OF_OPERATIONS.containsKey(operation.getOperationId())) {
            Schema schema = OASFactory.createSchema().ref(schema(operation.getOperationId()));
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> type.setSchema(schema));
        }
    }

    private static String schema(String operation) {
        return operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1);
    }

    /** Of a period, by groups and in total. */
    private void report(String name, FigureSet<?> set) {
        String group = "Grupo" + name;
        schemas.put(
                group,
                object().addProperty(
                                GROUP, schemas.get("GrupoVolumen").getProperties().get(GROUP)));
        add(group, set);
        add(set.schema(), set);
        schemas.put(
                name,
                object().addProperty("desde", day("2026-10-01"))
                        .addProperty("hasta", day("2026-11-01"))
                        .addProperty(
                                "grupos",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref(group)))
                        .addProperty("total", OASFactory.createSchema().ref(set.schema())));
    }

    private static Schema day(String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("date")
                .addExample(example);
    }

    private void add(String name, FigureSet<?> set) {
        Schema schema = schemas.computeIfAbsent(name, one -> object());
        for (FigureSet.Figure<?> figure : set.figures()) {
            schema.addProperty(figure.name(), of(figure));
        }
    }

    private Schema property(ReportSection section) {
        Schema rows = OASFactory.createSchema().ref(section.figures().schema());
        if (section.isOptional()) {
            return OASFactory.createSchema()
                    .addAnyOf(rows)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        return section.isSingle()
                ? rows
                : OASFactory.createSchema().addType(SchemaType.ARRAY).items(rows);
    }

    private static Schema of(FigureSet.Figure<?> figure) {
        Schema schema = OASFactory.createSchema().addType(type(figure.unit()));
        if (figure.optional()) {
            schema.addType(SchemaType.NULL);
        }
        return switch (figure.unit()) {
            case COUNT -> schema.format("int64");
            case SHARE, SHARE_AT_MOST -> schema.minimum(BigDecimal.ZERO).maximum(BigDecimal.ONE);
            case SCORE -> schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(5));
            case INSTANT -> schema.format("date-time");
            default -> schema;
        };
    }

    private static SchemaType type(FigureUnit unit) {
        return switch (unit) {
            case COUNT -> SchemaType.INTEGER;
            case TARGET_MET, YES_NO -> SchemaType.BOOLEAN;
            case TEXT, INSTANT -> SchemaType.STRING;
            default -> SchemaType.NUMBER;
        };
    }

    /** A reference with a text of its own needs its type beside it. */
    private void describe(String key) {
        String[] path = key.split("\\.");
        Schema schema = schemas.get(path[0]);
        if (key.equals(path[0] + EXAMPLE)) {
            schema.setExamples(List.of(members(TEXTS.getString(key))));
            return;
        }
        Schema member = schema.getProperties().get(path[1]);
        if (key.endsWith(EXAMPLE)) {
            member.setExamples(List.of(new BigDecimal(TEXTS.getString(key))));
            return;
        }
        member.setDescription(TEXTS.getString(key));
        if (member.getRef() != null) {
            member.addType(SchemaType.OBJECT);
        }
    }

    /** Of {@code cumplidas 37, incumplidas 3}. */
    private static Map<String, Object> members(String text) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String one : text.split(", ")) {
            String[] parts = one.split(" ");
            members.put(parts[0], new BigDecimal(parts[1]));
        }
        return members;
    }
}
