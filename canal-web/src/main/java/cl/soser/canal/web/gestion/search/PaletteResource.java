package cl.soser.canal.web.gestion.search;

import cl.soser.canal.account.Role;
import cl.soser.canal.savedview.KeyboardShortcutService;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.web.gestion.inbox.ListAddress;
import cl.soser.canal.web.gestion.inbox.SavedViewsView;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.MenuGroup;
import cl.soser.canal.web.shared.StaffMenu;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/**
 * The palette of the user: their pages, saved views and what they may do anywhere; with {@code ?q=}
 * what the one search finds of those words. A POST switches single keys off or on.
 */
@Path("gestion/paleta")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class PaletteResource {

    @Inject StaffMenu menu;
    @Inject CurrentUser user;
    @Inject SavedViewService savedViewService;
    @Inject StaffSearch staffSearch;
    @Inject KeyboardShortcutService keyboardShortcutService;

    @GET
    public Record offer(@QueryParam("q") String asked) {
        return asked == null
                ? new Offered(pages(), views(), commands())
                : new Matches(staffSearch.find(asked.strip()).stream().map(Group::of).toList());
    }

    @POST
    public void turnKeys(@Context HttpServletRequest sent) {
        keyboardShortcutService.turn("off".equals(sent.getParameter("teclas")));
    }

    private List<Entry> pages() {
        List<Entry> pages = new ArrayList<>();
        for (MenuGroup group : menu.getGroups()) {
            String where = group.getTitle() == null ? "" : group.getTitle();
            group.getItems()
                    .forEach(item -> pages.add(Entry.to(item.getLabel(), where, item.getHref())));
        }
        return pages;
    }

    /** What may be done from anywhere. */
    private List<Entry> commands() {
        Entry signOut = new Entry(Bundles.text("palette.signOut"), "", null, "/salir", null);
        return user.is(Role.OPERADOR)
                ? List.of(Entry.to(Bundles.text("palette.call"), "", "/gestion/llamada"), signOut)
                : List.of(signOut);
    }

    private List<Entry> views() {
        return user.isStaff()
                ? savedViewService.mine().stream().map(PaletteResource::entry).toList()
                : List.of();
    }

    private static Entry entry(SavedViewDetails view) {
        String address = SavedViewsView.path(view.page());
        return Entry.to(view.name(), "", address + "?" + ListAddress.VIEW + "=" + view.id());
    }

    /** What is there before anything is typed. */
    public record Offered(List<Entry> paginas, List<Entry> vistas, List<Entry> ordenes) {}

    /** What was found. */
    public record Matches(List<Group> grupos) {}

    /** What was found of one kind. */
    public record Group(SearchGroup.Kind tipo, String titulo, List<Entry> lista) {

        static Group of(SearchGroup group) {
            return new Group(
                    group.kind(),
                    group.title(),
                    group.hits().stream().map(PaletteResource.Entry::of).toList());
        }
    }

    /**
     * A line of the palette.
     *
     * @param href where it leads; null for what is sent
     * @param envia where it is sent; null for what leads somewhere
     * @param porque why it was found; null where nothing was searched for
     */
    public record Entry(String texto, String donde, String href, String envia, String porque) {

        static Entry to(String text, String where, String href) {
            return new Entry(text, where, href, null, null);
        }

        static Entry of(SearchHit hit) {
            return new Entry(hit.text(), hit.where(), hit.href(), null, hit.why());
        }
    }
}
