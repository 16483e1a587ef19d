package cl.soser.canal.api.doc;

import cl.soser.canal.api.Versions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** The OpenAPI document as a page: all of it, in order, without a script. */
final class DocsPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private static final String STYLES = "/jakarta.faces.resource/css/";

    private final JsonObject document;
    private final JsonObject responses;
    private final JsonObject schemas;
    private final SchemaLabels words;
    private final String base;
    private final Html page = new Html();

    /**
     * @param base where the site is, for examples; it ends without a slash
     */
    DocsPage(JsonObject document, String base) {
        this.document = document;
        this.responses = document.getJsonObject("components").getJsonObject("responses");
        this.schemas = document.getJsonObject("components").getJsonObject("schemas");
        this.words = new SchemaLabels(schemas);
        this.base = base;
    }

    String html() {
        head();
        JsonObject info = document.getJsonObject("info");
        page.element("h1", info.getString("title"));
        page.paragraphs(info.getString("description").replace(Versions.POLICY, "").strip());
        page.raw("<p>El mismo contenido para programas: <a href=\"/api/openapi\">")
                .raw(
                        "documento OpenAPI</a> (JSON; o YAML, con <code>Accept: application/yaml</code>).")
                .raw("</p>");
        contents();
        token();
        versions();
        for (JsonValue tag : document.getJsonArray("tags")) {
            group(tag.asJsonObject());
        }
        errors();
        objects();
        page.raw("</div></main></body></html>");
        return page.toString();
    }

    private void head() {
        page.raw("<!DOCTYPE html><html lang=\"es-CL\"><head><meta charset=\"UTF-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"theme-color\" content=\"#00588f\">")
                .raw("<title>API de reportes · Canal PAE</title>")
                .raw("<link rel=\"icon\" type=\"image/svg+xml\"")
                .raw(" href=\"/jakarta.faces.resource/img/mark.svg.xhtml?ln=canal\">")
                .raw("<link rel=\"stylesheet\" href=\"" + STYLES + "canal.css.xhtml?ln=canal\">")
                .raw("<link rel=\"stylesheet\" href=\"" + STYLES + "api.css.xhtml?ln=canal\">")
                .raw("</head><body class=\"portal\">")
                .raw("<a class=\"skip\" href=\"#contenido\">Ir al contenido</a>")
                .raw("<header class=\"top\"><div class=\"wrap masthead\">")
                .raw("<a class=\"logo\" href=\"/\"><img class=\"logo-mark\" alt=\"\"")
                .raw(" src=\"/jakarta.faces.resource/img/mark.svg.xhtml?ln=canal\">")
                .raw("<span class=\"logo-name\">Canal PAE")
                .raw("<span class=\"logo-sub\">Documentación para programas</span></span></a>")
                .raw("</div></header>")
                .raw("<main id=\"contenido\" tabindex=\"-1\"><div class=\"wrap page api\">");
    }

    private void contents() {
        page.raw("<nav class=\"toc\" aria-label=\"Contenido\"><ul>")
                .raw("<li><a href=\"#token\">Tokens y alcances</a></li>")
                .raw("<li><a href=\"#versiones\">Versiones y avisos de término</a></li>");
        for (JsonValue tag : document.getJsonArray("tags")) {
            String name = tag.asJsonObject().getString("name");
            if (has(name)) {
                page.raw("<li><a href=\"#" + anchor(name) + "\">").text(name).raw("</a></li>");
            }
        }
        page.raw("<li><a href=\"#errores\">Errores</a></li>")
                .raw("<li><a href=\"#objetos\">Objetos</a></li></ul></nav>");
    }

    private void token() {
        JsonObject scheme =
                document.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .getJsonObject("token");
        page.raw("<section aria-labelledby=\"token\">")
                .raw("<h2 id=\"token\">Tokens y alcances</h2>")
                .paragraphs(scheme.getString("description"))
                .raw("<pre tabindex=\"0\"><code>")
                .text(
                        "curl -H 'Authorization: Bearer <token>' "
                                + base
                                + "/api/v1/catalogos/motivos")
                .raw("</code></pre></section>");
    }

    /** Where the header {@code Link} of a deprecated address leads to. */
    private void versions() {
        page.raw("<section aria-labelledby=\"versiones\">")
                .raw("<h2 id=\"versiones\">Versiones y avisos de término</h2>")
                .paragraphs(Versions.POLICY)
                .raw("</section>");
    }

    private void group(JsonObject tag) {
        String name = tag.getString("name");
        if (!has(name)) {
            return;
        }
        page.raw("<section aria-labelledby=\"" + anchor(name) + "\">")
                .raw("<h2 id=\"" + anchor(name) + "\">")
                .text(name)
                .raw("</h2>")
                .element("p", tag.getString("description"));
        document.getJsonObject("paths")
                .forEach(
                        (path, item) ->
                                METHODS.stream()
                                        .filter(item.asJsonObject()::containsKey)
                                        .forEach(
                                                method ->
                                                        operation(
                                                                name,
                                                                method,
                                                                path,
                                                                item.asJsonObject()
                                                                        .getJsonObject(method))));
        page.raw("</section>");
    }

    private boolean has(String tag) {
        return document.getJsonObject("paths").values().stream()
                .flatMap(item -> item.asJsonObject().values().stream())
                .anyMatch(operation -> isOf(operation.asJsonObject(), tag));
    }

    private static boolean isOf(JsonObject operation, String tag) {
        return operation.containsKey("tags")
                && operation.getJsonArray("tags").getValuesAs(JsonString::getString).contains(tag);
    }

    private void operation(String tag, String method, String path, JsonObject operation) {
        if (!isOf(operation, tag)) {
            return;
        }
        String id = "op-" + operation.getString("operationId");
        page.raw("<article class=\"api-op\" aria-labelledby=\"" + id + "\"><h3 id=\"" + id + "\">")
                .text(operation.getString("summary"))
                .text(operation.getBoolean("deprecated", false) ? " (se termina)" : "")
                .raw("</h3><p class=\"api-route\"><span class=\"api-method\">")
                .text(method.toUpperCase(Locale.ROOT))
                .raw("</span> <code>")
                .text("/api" + path)
                .raw("</code></p>")
                .paragraphs(operation.getString("description"))
                .raw("<p>Alcance: <code>")
                .text(scope(operation))
                .raw("</code></p>");
        if (operation.containsKey("parameters")) {
            parameters(operation);
        }
        if (operation.containsKey("requestBody")) {
            body(operation.getJsonObject("requestBody"));
        }
        answers(operation);
        if ("get".equals(method)) {
            page.raw("<p>Ejemplo:</p><pre tabindex=\"0\"><code>")
                    .text(Samples.curl(base, path, operation))
                    .raw("</code></pre>");
        }
        page.raw("</article>");
    }

    private static String scope(JsonObject operation) {
        return operation
                .getJsonArray("security")
                .getJsonObject(0)
                .getJsonArray("token")
                .getString(0);
    }

    private void parameters(JsonObject operation) {
        table(
                "Parámetros de " + operation.getString("summary"),
                List.of("Parámetro", "Qué es", "Valores"));
        for (JsonValue each : operation.getJsonArray("parameters")) {
            JsonObject parameter = each.asJsonObject();
            page.raw("<tr><th scope=\"row\"><code>")
                    .text(parameter.getString("name"))
                    .raw("</code>")
                    .raw(
                            parameter.getBoolean("required", false)
                                    ? " <span class=\"small muted\">obligatorio</span>"
                                    : "")
                    .raw("</th><td>")
                    .text(parameter.getString("description", ""))
                    .raw("</td><td>");
            words.type(parameter.getJsonObject("schema"), page);
            page.raw("</td></tr>");
        }
        page.raw("</tbody></table></div>");
    }

    private void body(JsonObject body) {
        body.getJsonObject("content")
                .forEach(
                        (type, media) -> {
                            page.raw("<p>Cuerpo <code>").text(type).raw("</code>: ");
                            words.type(media.asJsonObject().getJsonObject("schema"), page);
                            page.raw("</p>");
                            JsonValue example = media.asJsonObject().get("example");
                            if (example != null) {
                                page.raw("<pre tabindex=\"0\"><code>")
                                        .text(SchemaLabels.word(example).strip())
                                        .raw("</code></pre>");
                            }
                        });
    }

    private void answers(JsonObject operation) {
        operation
                .getJsonObject("responses")
                .forEach(
                        (status, answer) -> {
                            if (!answer.asJsonObject().containsKey("$ref")) {
                                page.raw("<p>Respuesta <strong>").text(status).raw("</strong>: ");
                                content(answer.asJsonObject());
                                page.raw("</p>");
                            }
                        });
        page.raw("<p class=\"small muted\">Errores posibles: ");
        page.text(
                String.join(
                        ", ",
                        operation.getJsonObject("responses").entrySet().stream()
                                .filter(each -> each.getValue().asJsonObject().containsKey("$ref"))
                                .map(each -> each.getKey())
                                .toList()));
        page.raw(".</p>");
    }

    private void content(JsonObject answer) {
        if (!answer.containsKey("content")) {
            page.text(answer.getString("description"));
            return;
        }
        boolean first = true;
        for (var media : answer.getJsonObject("content").entrySet()) {
            page.raw(first ? "" : ", o ").raw("<code>").text(media.getKey()).raw("</code> ");
            JsonObject schema = media.getValue().asJsonObject().getJsonObject("schema");
            if (schema != null && schema.containsKey("$ref")) {
                words.type(schema, page);
            }
            first = false;
        }
    }

    private void errors() {
        page.raw("<section aria-labelledby=\"errores\"><h2 id=\"errores\">Errores</h2>")
                .raw("<p>Todos son <code>application/problem+json</code> (RFC 9457): ")
                .raw("<a href=\"#objeto-Problema\">Problema</a>.</p>");
        table("Estados de error", List.of("Estado", "Cuándo", "Qué dice"));
        responses.values().stream()
                .map(JsonValue::asJsonObject)
                .map(Samples::problem)
                .filter(problem -> problem.example() != null)
                .sorted()
                .forEach(
                        problem ->
                                page.raw("<tr><th scope=\"row\">")
                                        .text(problem.status() + "")
                                        .raw("</th><td>")
                                        .text(problem.description())
                                        .raw("</td><td>")
                                        .text(problem.example().getString("title"))
                                        .raw(". ")
                                        .text(problem.example().getString("detail"))
                                        .raw("</td></tr>"));
        page.raw("</tbody></table></div></section>");
    }

    private void objects() {
        page.raw("<section aria-labelledby=\"objetos\"><h2 id=\"objetos\">Objetos</h2>")
                .raw("<p>Un miembro sin valor va como null; ninguno se omite, salvo en los")
                .raw(" errores.</p>");
        schemas.forEach(
                (name, value) -> {
                    if (value.asJsonObject().containsKey("properties")) {
                        object(name, value.asJsonObject());
                    }
                });
        page.raw("</section>");
    }

    private void object(String name, JsonObject schema) {
        page.raw("<article class=\"api-op\" aria-labelledby=\"objeto-" + name + "\">")
                .raw("<h3 id=\"objeto-" + name + "\">")
                .text(name)
                .raw("</h3>")
                .paragraphs(schema.getString("description", ""));
        table("Miembros de " + name, List.of("Miembro", "Tipo", "Qué es", "Ejemplo"));
        schema.getJsonObject("properties")
                .forEach((member, value) -> member(member, value.asJsonObject()));
        page.raw("</tbody></table></div></article>");
    }

    private void member(String name, JsonObject schema) {
        page.raw("<tr><th scope=\"row\"><code>").text(name).raw("</code></th><td>");
        words.type(schema, page);
        JsonArray examples =
                schema.containsKey("examples")
                        ? schema.getJsonArray("examples")
                        : JsonValue.EMPTY_JSON_ARRAY;
        page.raw("</td><td>").text(schema.getString("description", "")).raw("</td><td>");
        if (!examples.isEmpty()) {
            page.element("code", SchemaLabels.word(examples.get(0)));
        }
        page.raw("</td></tr>");
    }

    private void table(String name, List<String> columns) {
        page.raw("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(name)
                .raw("\"><table><thead><tr>");
        columns.forEach(column -> page.raw("<th scope=\"col\">").text(column).raw("</th>"));
        page.raw("</tr></thead><tbody>");
    }

    private static String anchor(String tag) {
        return "tema-" + tag.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
