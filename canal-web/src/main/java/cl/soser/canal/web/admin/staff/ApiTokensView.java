package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.account.token.ApiTokenRow;
import cl.soser.canal.account.token.ApiTokenService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/programas.xhtml: the tokens programs call the API with; a new one is shown once. */
@Named
@ViewScoped
public class ApiTokensView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 365;
    private static final DateTimeFormatter END =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Bundles.LOCALE)
                    .withZone(ZoneId.of("America/Santiago"));

    @Inject ApiTokenService apiTokenService;

    private List<ApiTokenRow> rows;
    private String label;
    private String institution;
    private String[] scopes = {};
    private int days = USUAL_DAYS;
    private transient String issued;
    private String issuedFor;

    @PostConstruct
    void load() {
        rows = apiTokenService.all();
    }

    public void issue() {
        String made = apiTokenService.issue(label, institution, Set.of(scopes), days);
        show(made, label);
        label = null;
    }

    public void rotate(ApiTokenRow row) {
        show(apiTokenService.rotate(row.id(), row.version()), row.label());
    }

    public void revoke(ApiTokenRow row) {
        Optional<Instant> other = apiTokenService.revoke(row.id(), row.version());
        Messages.addFlashGlobalInfo("programs.revoked", row.label());
        other.ifPresent(
                end -> Messages.addFlashGlobalWarn("programs.revoked.other", END.format(end)));
        Faces.redirect("/admin/programas");
    }

    /** In this one answer and never again. */
    private void show(String token, String name) {
        issued = token;
        issuedFor = name;
        load();
    }

    public List<ApiTokenRow> getRows() {
        return rows;
    }

    public List<String> getAllScopes() {
        return ApiScope.ALL;
    }

    /** The secret just made; null in every other answer. */
    public String getIssued() {
        return issued;
    }

    public String getIssuedFor() {
        return issuedFor;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(String[] scopes) {
        this.scopes = scopes.clone();
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
