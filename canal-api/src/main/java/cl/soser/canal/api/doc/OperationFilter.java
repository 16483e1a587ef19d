package cl.soser.canal.api.doc;

import static java.util.Map.entry;

import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the OpenAPI document at build time with what holds for every operation: the token, the
 * errors, and that no member of an answer is ever left out.
 */
public class OperationFilter implements OASFilter {

    /** Files of any size, sent before their content could be named. */
    private static final String STREAMED = "/v1/exportaciones/";

    private static final String PROBLEM = "application/problem+json";

    /** Of every answer, by name. */
    private static final Map<String, String> RATION =
            Map.of(
                    "RateLimit-Limit", "Consultas por minuto que admite el token.",
                    "RateLimit-Remaining", "Las que le quedan ahora.",
                    "RateLimit-Reset", "Segundos hasta que estén todas de nuevo.");

    /**
     * Of parameters that the example of a call does without: with all of them at once it would find
     * nothing.
     */
    private static final Map<String, String> OTHER_EXAMPLES =
            Map.ofEntries(
                    entry("venceDesde", "2026-10-01"),
                    entry("venceHasta", "2026-11-01"),
                    entry("tema", "CANASTAS"),
                    entry("subtema", "INCOMPLETA"),
                    entry("canal", "WEB"),
                    entry("contexto", "SERVICIO_REGULAR"),
                    entry("contrato", "85-41-LR21"),
                    entry("estado", "CERRADO"),
                    entry("urgencia", "ALTA"),
                    entry("area", "LOGISTICA"),
                    entry("region", "05"),
                    entry("comuna", "05101"),
                    entry("rbd", "2220-5"),
                    entry("resultado", "fuera_de_plazo"),
                    entry("vencido", "true"),
                    entry("actualizadoDesde", "2026-10-05T08:00:00-03:00"),
                    entry("cursor", "MTIzNDU2Nzg5MGFiY2RlZjE3"));

    /** An error any operation may answer with. */
    private record ErrorText(
            String name, String description, int status, String title, String detail) {}

    private static final List<ErrorText> ERRORS =
            List.of(
                    new ErrorText(
                            "ParametrosIncorrectos",
                            "Un parámetro falta, sobra o no se entiende; se nombra cada uno.",
                            400,
                            "Parámetros incorrectos",
                            "Revise los parámetros indicados."),
                    new ErrorText(
                            "SinIdentificar",
                            "Falta el token, no se conoce, venció o se anuló.",
                            401,
                            "Sin identificar",
                            "Falta un token: envíe la cabecera Authorization: Bearer <token>."),
                    new ErrorText(
                            "SinAlcance",
                            "Al token le falta el alcance que se nombra.",
                            403,
                            "Sin permiso",
                            "Su token no tiene el alcance «lectura». Pídalo a quien administra el"
                                    + " canal."),
                    new ErrorText(
                            "NoEncontrado",
                            "No existe, o es de otra institución: se responde lo mismo.",
                            404,
                            "No encontrado",
                            "No existe, o no es de su institución."),
                    new ErrorText(
                            "MetodoNoPermitido",
                            "La dirección existe y no recibe ese método; Allow dice cuáles.",
                            405,
                            "Método no permitido",
                            "Esta dirección acepta: GET,HEAD,OPTIONS."),
                    new ErrorText(
                            "FormatoNoDisponible",
                            "La cabecera Accept pide un formato que no hay.",
                            406,
                            "Formato no disponible",
                            "Esta dirección no responde en el formato que pide la cabecera Accept."),
                    new ErrorText(
                            "NoSePuedeAhora",
                            "No se puede en el estado en que está; por ejemplo, un mes sin cerrar.",
                            409,
                            "No se puede ahora",
                            "No se puede hacer en el estado en que está."),
                    new ErrorText(
                            "DemasiadoGrande",
                            "El envío pasa el tamaño que se admite.",
                            413,
                            "Envío demasiado grande",
                            "Un envío puede tener hasta 20 MB; divídalo."),
                    new ErrorText(
                            "DireccionDemasiadoLarga",
                            "Los parámetros suman demasiado.",
                            414,
                            "Dirección demasiado larga",
                            "Los parámetros suman demasiado: pueden tener hasta 4.000 caracteres."),
                    new ErrorText(
                            "TipoNoAdmitido",
                            "El cuerpo es de un tipo que esta dirección no recibe.",
                            415,
                            "Tipo de contenido no admitido",
                            "Aquí no se admite «text/html»."),
                    new ErrorText(
                            "DemasiadasConsultas",
                            "El token agotó sus consultas, o llegan demasiados tokens desconocidos de"
                                    + " su dirección.",
                            429,
                            "Demasiadas consultas",
                            "Su token agotó sus consultas por ahora. Espere 12 segundos."),
                    new ErrorText(
                            "ErrorInesperado",
                            "Un error del servidor; el detalle trae un código para avisarnos.",
                            500,
                            "Error inesperado",
                            "Vuelva a intentarlo. Si sigue, indíquenos el código 4711081523."),
                    new ErrorText(
                            "NoDisponible",
                            "El servicio está detenido por un momento.",
                            503,
                            "No disponible por ahora",
                            "El servicio está detenido por un momento. Vuelva a intentarlo en 10"
                                    + " segundos."));

    private static final List<Integer> OF_ALL =
            List.of(400, 401, 403, 405, 406, 414, 429, 500, 503);
    private static final List<Integer> OF_SENDING = List.of(413, 415);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ERRORS.forEach(error -> document.getComponents().addResponse(error.name(), answer(error)));
        FigureSchemas.complete(document.getComponents());
        document.getComponents().getSchemas().forEach(OperationFilter::complete);
        SampleAnswers samples = new SampleAnswers(document.getComponents().getSchemas());
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .forEach(
                                                (method, each) -> {
                                                    complete(path, method, each);
                                                    sample(each, samples);
                                                }));
    }

    private static void sample(Operation operation, SampleAnswers samples) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> answer.getContent().getMediaTypes().forEach(samples::complete));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean sends = method != PathItem.HttpMethod.GET;
        for (ErrorText error : ERRORS) {
            if (OF_ALL.contains(error.status())
                    || sends && OF_SENDING.contains(error.status())
                    || path.contains("{") && error.status() == 404) {
                operation
                        .getResponses()
                        .addAPIResponse(String.valueOf(error.status()), reference(error));
            }
        }
        operation.getResponses().getAPIResponses().forEach(OperationFilter::plain);
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getRef() == null)
                .forEach(OperationFilter::rationed);
        FigureSchemas.answer(operation);
        if (!sends && !path.startsWith(STREAMED)) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .addHeader("ETag", header("El nombre del contenido, para If-None-Match."));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(each -> complete(operation, each));
            operation.setParameters(
                    operation.getParameters().stream()
                            .sorted(Comparator.comparing(OperationFilter::isOptional))
                            .toList());
        }
    }

    private static boolean isOptional(Parameter parameter) {
        return !Boolean.TRUE.equals(parameter.getRequired());
    }

    /** The dimensions those figures have, by their names in lower case. */
    private static void complete(Operation operation, Parameter parameter) {
        String other = OTHER_EXAMPLES.get(parameter.getName());
        if (parameter.getExample() == null && other != null) {
            parameter.addExample("ejemplo", OASFactory.createExample().value(other));
        }
        if ("agrupar".equals(parameter.getName())) {
            Set<Dimension> allowed =
                    switch (operation.getOperationId()) {
                        case "volumen" -> Dimension.OF_VOLUME;
                        case "satisfaccion" -> SatisfactionFigureQuery.dimensions();
                        case "oportunidad" -> Dimension.OF_TIMELINESS;
                        default -> Dimension.OF_ANSWERS;
                    };
            parameter
                    .getSchema()
                    .getItems()
                    .setEnumeration(
                            allowed.stream().sorted().map(one -> (Object) one.label()).toList());
            parameter.setExample(List.of(parameter.getExample()));
        }
    }

    /** Media types are written without their charset, which is always UTF-8. */
    private static void plain(String status, APIResponse answer) {
        if (answer.getRef() != null || answer.getContent() == null) {
            return;
        }
        Content content = OASFactory.createContent();
        answer.getContent()
                .getMediaTypes()
                .forEach((type, media) -> content.addMediaType(type.replaceAll(";.*", ""), media));
        answer.setContent(content);
    }

    private static APIResponse reference(ErrorText error) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + error.name());
    }

    private static void complete(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        if (schema.getRequired() == null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
        schema.getProperties().values().forEach(OperationFilter::maybeNone);
        Schema codes = schema.getProperties().get("grupo");
        if (codes != null && codes.getAdditionalPropertiesSchema() != null) {
            codes.getAdditionalPropertiesSchema()
                    .setType(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
        }
    }

    /**
     * A code that may be missing is one of its list, or null; a part of an answer that may be, what
     * its choices say.
     */
    private static void maybeNone(Schema code) {
        if (code.getAnyOf() != null) {
            code.setType((List<Schema.SchemaType>) null);
        }
        if (code.getEnumeration() != null
                && code.getType() != null
                && code.getType().contains(Schema.SchemaType.NULL)) {
            List<Object> codes = new ArrayList<>(code.getEnumeration());
            codes.add(null);
            code.setEnumeration(codes);
            code.setType(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
        }
    }

    private static APIResponse answer(ErrorText error) {
        APIResponse answer =
                OASFactory.createAPIResponse()
                        .description(error.description())
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(
                                                PROBLEM,
                                                OASFactory.createMediaType()
                                                        .schema(
                                                                OASFactory.createSchema()
                                                                        .ref(
                                                                                "#/components/schemas/Problema"))
                                                        .example(example(error))));
        if (error.status() != 503) {
            rationed(answer);
        }
        if (error.status() == 405) {
            answer.addHeader("Allow", header("Los métodos que recibe."));
        }
        if (error.status() == 429 || error.status() == 503) {
            answer.addHeader("Retry-After", header("Segundos que debe esperar."));
        }
        if (error.status() == 401) {
            answer.addHeader("WWW-Authenticate", header("Cómo identificarse."));
        }
        return answer;
    }

    private static void rationed(APIResponse answer) {
        RATION.keySet().stream()
                .sorted()
                .forEach(
                        name ->
                                answer.addHeader(
                                        name, header(RATION.get(name), Schema.SchemaType.INTEGER)));
    }

    private static Header header(String description) {
        return header(description, Schema.SchemaType.STRING);
    }

    private static Header header(String description, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }

    private static Map<String, Object> example(ErrorText error) {
        Map<String, Object> example = new LinkedHashMap<>();
        Stream.of(
                        entry("type", "about:blank"),
                        entry("title", error.title()),
                        entry("status", error.status()),
                        entry("detail", error.detail()))
                .forEach(each -> example.put(each.getKey(), each.getValue()));
        if (error.status() == 400) {
            example.put(
                    "errores",
                    List.of(
                            Map.of(
                                    "parametro",
                                    "desde",
                                    "mensaje",
                                    "No es una fecha como 2026-10-01.")));
        }
        if (error.status() == 403) {
            example.put("alcance", "lectura");
        }
        return example;
    }
}
