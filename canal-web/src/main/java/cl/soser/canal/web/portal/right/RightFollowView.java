package cl.soser.canal.web.portal.right;

import cl.soser.canal.account.Role;
import cl.soser.canal.right.intake.CitizenRightDetails;
import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** datos/ver.xhtml: one case, how it stands, and its answer. */
@Named
@RequestScoped
public class RightFollowView {

    private static final Set<String> DONE = Set.of("recibida", "acreditada", "documento", "codigo");

    @Inject CitizenRightService citizenRightService;
    @Inject VisitorCookies cookies;
    @Inject CurrentUser user;
    @Inject HttpServletRequest request;

    @Param(name = "numero", converterClass = TextConverter.class)
    String number;

    @Param(name = "hecho")
    String done;

    private CitizenRightDetails sheet;

    /** Whoever may not read it is led to where a code brings it. */
    public void look() {
        String known = RightNumber.normal(number).orElse(null);
        if (known == null || !citizenRightService.mayFollow(known, cookies.grant(request))) {
            Faces.redirect(known == null ? "/datos" : "/datos?numero=" + known);
        }
    }

    public CitizenRightDetails getSheet() {
        if (sheet == null) {
            sheet =
                    citizenRightService.open(
                            RightNumber.normal(number).orElse("-"), cookies.grant(request));
        }
        return sheet;
    }

    /** Says so on the page, which is read anew. */
    void done(String what) {
        Faces.redirect(getAddress() + "&hecho=" + what);
    }

    public String getAddress() {
        return "/datos/ver?numero=" + getSheet().number();
    }

    /** For browsers without scripts, whose files come with the form. */
    public String getAddressForFiles() {
        return getAddress();
    }

    /** What was just done; null where nothing. */
    public String getDone() {
        return done != null && DONE.contains(done) ? done : null;
    }

    public boolean isCitizen() {
        return user.is(Role.CIUDADANO);
    }

    public List<FileItem> getFiles() {
        return getSheet().answer().files().stream().map(FileAddress::item).toList();
    }

    public FileItem getCopy() {
        CitizenRightDetails.CopyFile copy = getSheet().answer().copy();
        return copy == null
                ? null
                : new FileItem(
                        copy.name(),
                        copy.size(),
                        "/datos/copia?numero=" + getSheet().number(),
                        null);
    }
}
