package cl.soser.canal.st.abuse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.CsvSource;

/** A test asks for one of each kind of answer: method, path, and the status and type it has. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@CsvSource(
        delimiter = '|',
        value = {
            "GET  | /                                    | 200 | text/html",
            "HEAD | /                                    | 200 | text/html",
            "GET  | /login                               | 200 | text/html",
            "GET  | /registro                            | 200 | text/html",
            "GET  | /solicitudes/nueva                   | 200 | text/html",
            "GET  | /seguimiento                         | 200 | text/html",
            "GET  | /ayuda                               | 200 | text/html",
            "GET  | /no/existe                           | 404 | text/html",
            "GET  | /;/admin/usuarios                    | 404 | text/html",
            "GET  | /ayuda;x=1                           | 404 | text/html",
            "GET  | /solicitudes/CP-2026-000001          | 302 |",
            "GET  | /clave?t=x                           | 303 |",
            "GET  | /cuenta                              | 303 |",
            "GET  | /gestion                             | 303 |",
            "GET  | /gestion/tickets/CP-2026-000001      | 303 |",
            "GET  | /admin/usuarios                      | 303 |",
            "GET  | /salir                               | 405 | text/html",
            "PUT  | /                                    | 405 |",
            "DELETE | /archivos/x                        | 405 |",
            "OPTIONS | /                                 | 405 |",
            "PROPFIND | /                                | 405 |",
            "POST | /login                               | 403 | text/html",
            "POST | /archivos                            | 403 | text/html",
            "GET  | /archivos/nada                       | 404 | application/json",
            "GET  | /buscar/establecimientos             | 400 | text/html",
            "GET  | /buscar/establecimientos?q=ejemplo   | 200 | application/json",
            "GET  | /jakarta.faces.resource/css/canal.css.xhtml?ln=canal | 200 | text/css",
            "GET  | /jakarta.faces.resource/js/page.js.xhtml?ln=canal    | 200 | text/javascript",
            "GET  | /jakarta.faces.resource/img/mark.svg.xhtml?ln=canal  | 200 | image/svg+xml",
            "GET  | /jakarta.faces.resource/no.css.xhtml?ln=canal        | 404 |",
            "GET  | /jakarta.faces.resource/css/canal.css?ln=canal       | 404 | text/html",
            "GET  | /resources/canal/css/canal.css       | 404 | text/html",
            "GET  | /health/ready                        | 200 | application/json",
            "GET  | /health/live                         | 200 | application/json",
            "GET  | /metrics                             | 200 | text/plain",
            "GET  | /api/                                | 404 | application/problem+json",
            "GET  | /api/no/existe                       | 404 | application/problem+json",
            "GET  | /api/error                           | 404 | application/problem+json",
            "GET  | /api/v1/no-existe                    | 404 | application/problem+json",
            "GET  | /api/docs                            | 200 | text/html",
            "GET  | /api/openapi                         | 200 | application/json",
            "HEAD | /api/openapi                         | 200 | application/json",
            "PUT  | /api/docs                            | 405 | application/problem+json",
            "OPTIONS | /api/v1/catalogos/motivos         | 200 |",
            "GET  | /api/v1/indicadores/oportunidad?desde=x | 401 | application/problem+json",
            "GET  | /api/v1/indicadores/oportunidad?desde=2026-01-01&hasta=2026-02-01 | 401 | application/problem+json",
            "POST | /api/v1/indicadores/oportunidad      | 405 | application/problem+json",
        })
@interface EveryAnswer {}
