package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractSchoolService;
import cl.soser.canal.contract.SchoolsAddedResult;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.form.SchoolPick;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The part of admin/contrato.xhtml about the establishments a contract names. */
@Named
@ViewScoped
public class ContractSchoolsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int SHOWN = 10;
    private static final String PLACE = "#establecimientos";

    @Inject ContractSchoolService contractSchoolService;
    @Inject DirectoryQuery directoryQuery;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    @Param(name = "region")
    transient String askedRegion;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long from;

    private final SchoolPick pick = new SchoolPick();
    private String code;
    private String shownRegion;
    private long after;
    private Slice<ContractSchoolService.Row> page;
    private List<ContractSchoolService.OfRegion> counts;
    private SchoolScheme scheme = SchoolScheme.RBD;
    private String list;
    private String region;
    private boolean skip;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        code = asked;
        boolean known = askedRegion != null && askedRegion.matches("\\d{2}");
        shownRegion = known ? askedRegion : null;
        after = from == null ? 0 : from;
        read();
    }

    private void read() {
        page = contractSchoolService.page(code, shownRegion, after, ROWS);
        counts = contractSchoolService.regions(code);
    }

    public void addOne() {
        Long place = pick.place(directoryQuery);
        if (place != null) {
            done(contractSchoolService.add(code, place));
        }
    }

    public void addList() {
        done(contractSchoolService.add(code, scheme, list, skip));
    }

    public void addRegion() {
        done(contractSchoolService.addRegion(code, region, skip));
    }

    public void remove(ContractSchoolService.Row row) {
        contractSchoolService.remove(code, row.id());
        Messages.addFlashGlobalInfo("contract.schools.removed", 1);
        redirect();
    }

    public void removeRegion(ContractSchoolService.OfRegion one) {
        Messages.addFlashGlobalInfo(
                "contract.schools.removed", contractSchoolService.removeRegion(code, one.code()));
        redirect();
    }

    private void done(SchoolsAddedResult added) {
        Messages.addFlashGlobalInfo("contract.schools.added", added.added());
        if (added.taken() > 0) {
            Messages.addFlashGlobalWarn("contract.schools.taken", added.taken());
        }
        if (!added.unknown().isEmpty()) {
            List<String> some = added.unknown().subList(0, Math.min(SHOWN, added.unknown().size()));
            String more = added.unknown().size() > SHOWN ? "…" : "";
            Messages.addFlashGlobalWarn(
                    "contract.schools.unknown",
                    added.unknown().size(),
                    String.join(", ", some) + more);
        }
        redirect();
    }

    private void redirect() {
        Faces.redirect("/admin/contrato?codigo=" + code + PLACE);
    }

    public List<ContractSchoolService.Row> getRows() {
        return page.rows();
    }

    public List<ContractSchoolService.OfRegion> getCounts() {
        return counts;
    }

    public long getTotal() {
        return counts.stream().mapToLong(ContractSchoolService.OfRegion::schools).sum();
    }

    public String getNext() {
        return page.more()
                ? address() + "&desde=" + page.rows().get(page.rows().size() - 1).id() + PLACE
                : null;
    }

    /** Of the first page, from any other. */
    public String getFirst() {
        return after == 0 ? null : address() + PLACE;
    }

    private String address() {
        return "/admin/contrato?codigo="
                + code
                + (shownRegion == null ? "" : "&region=" + shownRegion);
    }

    public String regionAddress(ContractSchoolService.OfRegion one) {
        return "/admin/contrato?codigo=" + code + "&region=" + one.code() + PLACE;
    }

    public String getShown() {
        return counts.stream()
                .filter(one -> one.code().equals(shownRegion))
                .map(ContractSchoolService.OfRegion::name)
                .findAny()
                .orElse(null);
    }

    public List<SelectItem> getRegions() {
        return directoryQuery.regions().stream()
                .map(one -> new SelectItem(one.getCode(), one.getShortName()))
                .toList();
    }

    public List<SelectItem> getSchemes() {
        return List.of(SchoolScheme.values()).stream()
                .map(one -> new SelectItem(one, Bundles.text("contract.scheme." + one)))
                .toList();
    }

    public SchoolPick getPick() {
        return pick;
    }

    public SchoolScheme getScheme() {
        return scheme;
    }

    public void setScheme(SchoolScheme scheme) {
        this.scheme = scheme;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }
}
