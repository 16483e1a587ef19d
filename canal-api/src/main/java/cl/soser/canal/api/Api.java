package cl.soser.canal.api;

import cl.soser.canal.account.Role;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Version 1 of the API, under {@code /api/v1}. */
@ApplicationPath("v1")
@ApplicationScoped
@DeclareRoles({Role.INSTITUCION, Role.CENTRAL})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "API de reportes de Canal PAE",
                        version = "1",
                        description =
                                "Solicitudes, cifras y catálogos del canal, para los programas de las"
                                        + " instituciones.\n\n"
                                        + "JSON en UTF-8. Los instantes van en ISO 8601 con su desfase,"
                                        + " y con milisegundos salvo en los informes ya cerrados;"
                                        + " las fechas, como aaaa-MM-dd, son de Santiago; los"
                                        + " porcentajes son fracciones de 0 a 1. Una cifra sin casos es"
                                        + " null, nunca cero. Los períodos incluyen «desde» y no"
                                        + " incluyen «hasta».\n\n"
                                        + "Cada llamada lleva la cabecera Authorization: Bearer <token>."
                                        + " Un token es de una institución y ve solo lo suyo; tiene"
                                        + " alcances, vence y se puede renovar sin corte. Quien"
                                        + " administra el canal los entrega.\n\n"
                                        + "Las respuestas llevan ETag: envíelo en If-None-Match y, si"
                                        + " nada cambió, recibirá un 304 sin cuerpo. Un parámetro que no"
                                        + " existe se rechaza con su nombre: así un filtro mal escrito"
                                        + " nunca entrega de más. Los errores son"
                                        + " application/problem+json.\n\n"
                                        + "Las listas largas vienen por páginas: siga «siguiente», o la"
                                        + " cabecera Link con rel=\"next\", hasta que sea null. Lo que"
                                        + " entre mientras recorre no repite ni salta filas.\n\n"
                                        + "Cada respuesta dice en RateLimit-Limit cuántas consultas por"
                                        + " minuto tiene su token, en RateLimit-Remaining cuántas le"
                                        + " quedan y en RateLimit-Reset en cuántos segundos las tendrá"
                                        + " todas de nuevo.\n\n"
                                        + Versions.POLICY),
        servers = @Server(url = "/api", description = "Este servidor"),
        tags = {
            @Tag(name = "Tickets", description = "Las solicitudes de su institución."),
            @Tag(name = "Indicadores", description = "Las cifras del canal para su institución."),
            @Tag(name = "Exportaciones e informes", description = "Archivos completos."),
            @Tag(
                    name = "Catálogos",
                    description = "Los códigos que usan las demás respuestas, con sus nombres."),
            @Tag(
                    name = "Telefonía",
                    description = "Lo que informa la central telefónica; solo con su token.")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description =
                                                "Alcances: lectura (solicitudes, cifras y catálogos)"
                                                        + " · textos (además los textos de las"
                                                        + " personas y las respuestas) ·"
                                                        + " datos-personales (además la identidad)"
                                                        + " · auditoria (además el registro de"
                                                        + " hechos)"
                                                        + " · telefonia (la central telefónica).")))
public class Api extends Application {

    /** The server's own description of resources, in another form than ours, is not served. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
