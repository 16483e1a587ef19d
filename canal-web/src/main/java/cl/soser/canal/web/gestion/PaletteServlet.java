package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.savedview.KeyboardShortcutService;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.StaffMenu;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The palette of the user: their pages, saved views and what they may do anywhere; with {@code ?q=}
 * what the one search finds of those words. A POST switches single keys off or on.
 */
@WebServlet("/gestion/paleta")
public class PaletteServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject StaffMenu menu;
    @Inject CurrentUser user;
    @Inject SavedViewService savedViewService;
    @Inject StaffSearch staffSearch;
    @Inject KeyboardShortcutService keyboardShortcutService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = request.getParameter("q");
        JsonObjectBuilder json = JsonProvider.object();
        if (asked == null) {
            json.add("paginas", pages()).add("vistas", views()).add("ordenes", commands());
        } else {
            json.add("grupos", found(asked.strip()));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json.build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        keyboardShortcutService.turn("off".equals(request.getParameter("teclas")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private JsonArrayBuilder pages() {
        JsonArrayBuilder pages = JsonProvider.array();
        for (StaffMenu.Group group : menu.getWhole()) {
            for (StaffMenu.Item item : group.getItems()) {
                String where = group.getTitle() == null ? "" : group.getTitle();
                pages.add(entry(item.getLabel(), where, item.getHref()));
            }
        }
        return pages;
    }

    /** What may be done from anywhere. */
    private JsonArrayBuilder commands() {
        JsonArrayBuilder all = JsonProvider.array();
        if (user.is(Role.OPERADOR)) {
            all.add(entry(Bundles.text("palette.call"), "", "/gestion/llamada"));
        }
        return all.add(
                JsonProvider.object()
                        .add("texto", Bundles.text("palette.signOut"))
                        .add("donde", "")
                        .add("envia", "/salir"));
    }

    private JsonArrayBuilder views() {
        JsonArrayBuilder mine = JsonProvider.array();
        if (user.isStaff()) {
            for (SavedViewDetails view : savedViewService.mine()) {
                mine.add(
                        entry(
                                view.name(),
                                "",
                                SavedViewsView.path(view.page())
                                        + "?"
                                        + ListAddress.VIEW
                                        + "="
                                        + view.id()));
            }
        }
        return mine;
    }

    private JsonArrayBuilder found(String asked) {
        JsonArrayBuilder groups = JsonProvider.array();
        for (SearchGroup group : staffSearch.find(asked)) {
            JsonArrayBuilder hits = JsonProvider.array();
            for (SearchHit hit : group.hits()) {
                hits.add(entry(hit.text(), hit.where(), hit.href()).add("porque", hit.why()));
            }
            groups.add(
                    JsonProvider.object()
                            .add("tipo", group.kind().name())
                            .add("titulo", group.title())
                            .add("lista", hits));
        }
        return groups;
    }

    private static JsonObjectBuilder entry(String text, String where, String href) {
        return JsonProvider.object().add("texto", text).add("donde", where).add("href", href);
    }
}
