package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.api.CataloguesAnswer.Areas;
import cl.soser.canal.api.CataloguesAnswer.Comunas;
import cl.soser.canal.api.CataloguesAnswer.Motives;
import cl.soser.canal.api.CataloguesAnswer.Regions;
import cl.soser.canal.api.CataloguesAnswer.Schools;
import cl.soser.canal.api.CataloguesAnswer.Statuses;
import cl.soser.canal.api.CataloguesAnswer.Topics;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolPageQuery;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The codes other answers use, with their names. Public data, the same for every institution. */
@Path("catalogos")
@RequestScoped
@RequiredScope(ApiScope.LECTURA)
@SecurityRequirement(name = "token", scopes = ApiScope.LECTURA)
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Tag(name = "Catálogos")
public class CataloguesResource {

    private static final Pattern ROW = Pattern.compile("\\d{1,18}");

    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject SchoolPageQuery schools;
    @Inject PageLinks pageLinks;

    @GET
    @Path("motivos")
    @Operation(
            operationId = "motivos",
            summary = "Motivos",
            description = "También los que ya no se ofrecen: hay solicitudes que los tienen.")
    public Motives motives() {
        return new Motives(
                catalogueQuery.motives().stream().map(CataloguesAnswer.Motive::of).toList());
    }

    @GET
    @Path("temas")
    @Operation(
            operationId = "temas",
            summary = "Temas y subtemas",
            description = "Cada tema con sus subtemas; la mayoría no tiene.")
    public Topics topics() {
        return new Topics(
                catalogueQuery.topics().stream()
                        .map(
                                topic ->
                                        CataloguesAnswer.Topic.of(
                                                topic, catalogueQuery.subtopics(topic.getCode())))
                        .toList());
    }

    @GET
    @Path("areas")
    @Operation(
            operationId = "areas",
            summary = "Áreas de respuesta",
            description = "Las partes de la empresa que deben las respuestas.")
    public Areas areas() {
        return new Areas(catalogueQuery.areas().stream().map(CataloguesAnswer.Entry::of).toList());
    }

    @GET
    @Path("estados")
    @Operation(
            operationId = "estados",
            summary = "Estados de una solicitud",
            description = "En el orden en que se recorren.")
    public Statuses statuses() {
        return new Statuses(
                Stream.of(TicketStatus.values()).map(CataloguesAnswer.Status::of).toList());
    }

    @GET
    @Path("regiones")
    @Operation(
            operationId = "regiones",
            summary = "Regiones",
            description = "Las dieciséis, de norte a sur.")
    public Regions regions() {
        return new Regions(
                directoryQuery.regions().stream().map(CataloguesAnswer.Region::of).toList());
    }

    @GET
    @Path("comunas")
    @Operation(
            operationId = "comunas",
            summary = "Comunas",
            description = "Las 346, por región de norte a sur y por nombre.")
    public Comunas comunas(
            @Parameter(
                            description = "Solo las de esa región.",
                            example = "05",
                            schema = @Schema(implementation = String.class, pattern = "\\d{2}"))
                    @QueryParam("region")
                    String region) {
        ParameterReader asked = new ParameterReader();
        asked.code("region", region, this::isRegion, "regiones");
        asked.check();
        return new Comunas(
                directoryQuery.regions().stream()
                        .filter(each -> region == null || each.getCode().equals(region))
                        .flatMap(each -> directoryQuery.comunas(each.getCode()).stream())
                        .map(CataloguesAnswer.Comuna::of)
                        .toList());
    }

    @GET
    @Path("establecimientos")
    @Operation(
            operationId = "establecimientos",
            summary = "Establecimientos",
            description =
                    "Por páginas. También los cerrados: hay solicitudes que hablan de ellos, y nunca"
                            + " se borran.")
    @APIResponse(
            responseCode = "200",
            description = "Una página.",
            content = @Content(schema = @Schema(implementation = Schools.class)))
    public Response schools(
            @Parameter(
                            description = "Solo los que numera ese esquema.",
                            example = "RBD",
                            schema = @Schema(implementation = SchoolScheme.class))
                    @QueryParam("esquema")
                    String scheme,
            @Parameter(
                            description = "Solo los de esa región.",
                            example = "13",
                            schema = @Schema(implementation = String.class, pattern = "\\d{2}"))
                    @QueryParam("region")
                    String region,
            @Parameter(
                            description = "Solo los de esa comuna.",
                            schema = @Schema(implementation = String.class, pattern = "\\d{5}"))
                    @QueryParam("comuna")
                    String comuna,
            @Parameter(
                            description = "Cuántos por página; 100 si no se dice.",
                            example = "20",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "500"))
                    @QueryParam("limite")
                    String limit,
            @Parameter(
                            description = "El de «siguiente» de la página anterior.",
                            schema = @Schema(implementation = String.class))
                    @QueryParam("cursor")
                    String cursor,
            @Context UriInfo address) {
        ParameterReader asked = new ParameterReader();
        int most = asked.limit(limit);
        SchoolScheme ofScheme = asked.oneOf("esquema", scheme, SchoolScheme.class);
        asked.code("region", region, this::isRegion, "regiones");
        asked.code("comuna", comuna, code -> directoryQuery.comuna(code).isPresent(), "comunas");
        String row = pageLinks.row(address, cursor, ROW, asked);
        asked.check();
        List<School> found =
                schools.after(
                        row == null ? 0 : Long.parseLong(row), ofScheme, region, comuna, most + 1);
        List<School> page = found.size() > most ? found.subList(0, most) : found;
        String next =
                found.size() > most
                        ? pageLinks.after(address, String.valueOf(page.get(most - 1).getId()))
                        : null;
        return pageLinks.of(
                address,
                new Schools(page.stream().map(CataloguesAnswer.School::of).toList(), next),
                next);
    }

    private boolean isRegion(String code) {
        return directoryQuery.regions().stream().anyMatch(region -> region.getCode().equals(code));
    }
}
