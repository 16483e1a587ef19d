package cl.soser.canal.api;

import cl.soser.canal.shared.JsonProvider;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An error as RFC 9457 writes it, in Spanish. */
final class Problem {

    /** As a media type is compared. */
    static final String PLAIN_TYPE = "application/problem+json";

    static final String MEDIA_TYPE = PLAIN_TYPE + ";charset=UTF-8";

    static final String CHALLENGE = "Bearer realm=\"canal\"";

    /** After so many seconds a program may try again. */
    static final int RETRY_SECONDS = 10;

    private static final String AWAY =
            "El servicio está detenido por un momento. Vuelva a intentarlo en "
                    + RETRY_SECONDS
                    + " segundos.";

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

    /** The database is away. */
    static Response away() {
        return Response.fromResponse(of(503, title(503), detail(503)))
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    static Response unauthorized() {
        return Response.fromResponse(of(401, "Sin identificar", "Falta un token que se conozca."))
                .header("WWW-Authenticate", CHALLENGE)
                .build();
    }

    /** 403, naming what the token lacks. */
    static Response scopeMissing(String scope) {
        return Response.status(403)
                .type(MEDIA_TYPE)
                .entity(
                        body(
                                        403,
                                        title(403),
                                        "Su token no tiene el alcance «"
                                                + scope
                                                + "». Pídalo a quien administra el canal.")
                                .add("alcance", scope)
                                .build())
                .build();
    }

    /**
     * What the server says by itself.
     *
     * @param detail null for the one of its status
     */
    static String foreign(int status, String detail) {
        return body(status, title(status), detail == null ? detail(status) : detail)
                .build()
                .toString();
    }

    static String tooMany(long seconds) {
        return "Su token agotó sus consultas por ahora. Espere "
                + seconds
                + (seconds == 1 ? " segundo." : " segundos.");
    }

    static String tooManyGuesses(long seconds) {
        return "De su dirección llegan demasiados tokens que no se conocen. Revise el suyo y espere "
                + seconds
                + (seconds == 1 ? " segundo." : " segundos.");
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "Solicitud incorrecta";
            case 401 -> "Sin identificar";
            case 403 -> "Sin permiso";
            case 404 -> "No encontrado";
            case 405 -> "Método no permitido";
            case 406 -> "Formato no disponible";
            case 413 -> "Envío demasiado grande";
            case 414 -> "Dirección demasiado larga";
            case 415 -> "Tipo de contenido no admitido";
            case 429 -> "Demasiadas consultas";
            case 503 -> "No disponible por ahora";
            default -> status >= 500 ? "Error inesperado" : "Solicitud no admitida";
        };
    }

    static String detail(int status) {
        return switch (status) {
            case 401 -> "Falta un token: envíe la cabecera Authorization: Bearer <token>.";
            case 403 -> "Su token no permite esta consulta.";
            case 404 -> "Esta API no tiene esa dirección.";
            case 406 -> "Esta dirección no responde en el formato que pide la cabecera Accept.";
            case 414 -> "Los parámetros suman demasiado: pueden tener hasta 4.000 caracteres.";
            case 503 -> AWAY;
            default -> FOREIGN;
        };
    }

    /** 400, naming each parameter and what is wrong with it. */
    static Response badParameters(Map<String, String> errors) {
        return naming(400, "Parámetros incorrectos", "Revise los parámetros indicados.", errors);
    }

    /** Naming each parameter that cannot be met and why; none where there is none to blame. */
    static Response naming(int status, String title, String detail, Map<String, String> errors) {
        JsonArrayBuilder list = JsonProvider.array();
        errors.forEach(
                (name, message) ->
                        list.add(
                                JsonProvider.object()
                                        .add("parametro", name)
                                        .add("mensaje", message)));
        JsonObjectBuilder body = body(status, title, detail);
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity((errors.isEmpty() ? body : body.add("errores", list)).build())
                .build();
    }

    private static JsonObjectBuilder body(int status, String title, String detail) {
        return JsonProvider.object()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
    }
}
