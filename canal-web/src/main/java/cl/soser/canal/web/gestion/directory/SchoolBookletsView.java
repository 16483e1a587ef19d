package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.account.Role;
import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.paper.BookletRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of gestion/establecimiento.xhtml that lists the last booklets the school was given. */
@Named
@RequestScoped
public class SchoolBookletsView {

    private static final int FEW = 10;

    @Inject BookletQuery bookletQuery;
    @Inject CurrentUser user;
    @Inject SchoolPageView view;

    private Slice<BookletRow> booklets;

    public boolean isShown() {
        return user.is(Role.ADMINISTRADOR);
    }

    /** The last ones. */
    public List<BookletRow> getRows() {
        booklets =
                booklets == null ? bookletQuery.ofSchool(view.getSchool().getId(), FEW) : booklets;
        return booklets.rows();
    }

    public boolean isMore() {
        return booklets.more();
    }
}
