package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractSchoolService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The schools of a contract, a page of them, and how many each region has. */
@Named
@ViewScoped
public class ContractSchoolList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String PLACE = "#establecimientos";

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    @Param(name = "region")
    transient String askedRegion;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long from;

    @Inject ContractSchoolService contractSchoolService;

    private String code;
    private String shownRegion;
    private long after;
    private Slice<ContractSchoolService.Row> page;
    private List<ContractSchoolService.OfRegion> counts;

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

    public List<ContractSchoolService.Row> getRows() {
        return page.rows();
    }

    public List<ContractSchoolService.OfRegion> getCounts() {
        return counts;
    }

    public long getTotal() {
        return counts.stream().mapToLong(ContractSchoolService.OfRegion::schools).sum();
    }

    String code() {
        return code;
    }

    /** Where the page has them. */
    String place() {
        return "/admin/contrato?codigo=" + code + PLACE;
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
}
