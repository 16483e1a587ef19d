package cl.soser.canal.api;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;

/** The page of a list that a request asks for, and the link to the next one. */
@RequestScoped
public class PageLinks {

    @Inject InstallationSettings installationSettings;
    @Inject Caller caller;

    /** The row after which the page begins, as the list wrote it; null for the first page. */
    String row(UriInfo address, String cursor, Pattern shape, ParameterReader asked) {
        if (cursor == null) {
            return null;
        }
        String row = cursor(address).row(cursor).filter(shape.asMatchPredicate()).orElse(null);
        if (row == null) {
            asked.wrong(
                    "cursor",
                    "No es de esta consulta. Use el de «siguiente» con los mismos filtros, o empiece"
                            + " de nuevo sin cursor.");
        }
        return row;
    }

    String after(UriInfo address, String row) {
        return cursor(address).after(row);
    }

    /** The answer with a link to the next page, or without one if {@code next} is null. */
    Response of(UriInfo address, Object page, String next) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (next != null) {
            String query =
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build()
                            .getRawQuery();
            String link =
                    installationSettings.baseUrl() + "/api/v1/" + address.getPath() + "?" + query;
            answer.header("Link", "<" + link + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private PageCursor cursor(UriInfo address) {
        return new PageCursor(
                caller.institution().orElse(""), address.getPath(), address.getQueryParameters());
    }
}
