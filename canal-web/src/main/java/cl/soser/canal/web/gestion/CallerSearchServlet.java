package cl.soser.canal.web.gestion;

import cl.soser.canal.callcentre.CallerQuery;
import cl.soser.canal.callcentre.CallerRow;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.Bundles;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may be calling, in the shape the search field of a page expects. */
@WebServlet("/gestion/llamada/personas")
public class CallerSearchServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient CallerQuery callerQuery;
    @Inject transient DirectoryQuery directoryQuery;

    @Override
    JsonValue answer(HttpServletRequest request) {
        return array(callerQuery.find(text(request, "q")).stream().map(this::json)).build();
    }

    private JsonObjectBuilder json(CallerRow row) {
        String comuna =
                row.comuna() == null
                        ? null
                        : directoryQuery.comuna(row.comuna()).map(Comuna::getName).orElse(null);
        String detail =
                Stream.of(
                                text("desk.row.document", row.document()),
                                text("desk.row.telephone", row.telephone()),
                                comuna)
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · "));
        JsonObjectBuilder person =
                JsonProvider.object()
                        .add("value", row.handle())
                        .add("label", row.name())
                        .add("detail", detail);
        return row.account() ? person.add("mark", Bundles.text("desk.row.account")) : person;
    }

    private static String text(String key, String value) {
        return value == null ? null : Bundles.text(key, value);
    }
}
