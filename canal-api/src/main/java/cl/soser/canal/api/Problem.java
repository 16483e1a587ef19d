package cl.soser.canal.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An error as RFC 9457 writes it, in Spanish. */
final class Problem {

    static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    static final String CHALLENGE = "Bearer realm=\"canal\"";
    static final String FOREIGN = "La solicitud no corresponde a esta API.";

    static final String UPGRADE =
            body(
                            400,
                            "Protocolo equivocado",
                            "Esta API habla HTTP/1.1: envíe la solicitud sin la cabecera Upgrade.")
                    .build()
                    .toString();

    private Problem() {}

    static Response of(int status, String title, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(body(status, title, detail).build())
                .build();
    }

    static Response unauthorized() {
        return Response.fromResponse(of(401, "Sin identificar", "Falta un token que se conozca."))
                .header("WWW-Authenticate", CHALLENGE)
                .build();
    }

    /** What this API has no words of its own for. */
    static String foreign(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return body(status, title, FOREIGN).build().toString();
    }

    /** 400, naming each parameter and what is wrong with it. */
    static Response badParameters(Map<String, String> errors) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        errors.forEach(
                (name, message) ->
                        list.add(
                                Json.createObjectBuilder()
                                        .add("parametro", name)
                                        .add("mensaje", message)));
        return Response.status(400)
                .type(MEDIA_TYPE)
                .entity(
                        body(400, "Parámetros incorrectos", "Revise los parámetros indicados.")
                                .add("errores", list)
                                .build())
                .build();
    }

    private static JsonObjectBuilder body(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
    }
}
