package cl.soser.canal.web.admin.directory;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolCriteria;
import cl.soser.canal.directory.SchoolPageQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** admin/directorio.xhtml: every establishment by name, searched and narrowed, a page at a time. */
@Named
@RequestScoped
public class DirectoryView {

    private static final int PAGE = 50;
    private static final String ADDRESS = "/admin/directorio";
    private static final String AFTER = "desde";

    @Inject ListSize listSize;
    @Inject SchoolPageQuery schoolPageQuery;
    @Inject DirectoryQuery directoryQuery;

    @Param(name = "q", converterClass = WordsConverter.class)
    String words;

    @Param(name = "quien", converterClass = OptionConverter.class)
    SchoolScheme scheme;

    @Param(converterClass = WordsConverter.class)
    String region;

    @Param(name = "estado", converterClass = OptionConverter.class)
    SchoolStatus status;

    @Param(name = AFTER, converterClass = WordsConverter.class)
    String after;

    private ListFields filter;
    private Slice<SchoolRow> page;

    @PostConstruct
    void look() {
        filter =
                ListFields.of(ADDRESS)
                        .shown()
                        .text("q", "adminDirectory.search", words)
                        .option(
                                "quien",
                                "adminDirectory.scheme",
                                scheme,
                                SchoolScheme.values(),
                                "schoolScheme")
                        .choice("region", "figures.by.REGION", region, regions())
                        .option(
                                "estado",
                                "schoolField.ESTADO",
                                status,
                                SchoolStatus.values(),
                                "schoolStatus");
        page =
                schoolPageQuery.named(
                        new SchoolCriteria(
                                filter.value("q"), scheme, filter.value("region"), status),
                        after(),
                        listSize.of(PAGE));
    }

    private School after() {
        if (after == null) {
            return null;
        }
        if (!after.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return directoryQuery.school(Long.valueOf(after));
    }

    private List<SelectItem> regions() {
        return directoryQuery.regions().stream()
                .map(one -> new SelectItem(one.getCode(), one.getShortName()))
                .toList();
    }

    public ListFields getFilter() {
        return filter;
    }

    public List<SchoolRow> getRows() {
        return page.rows();
    }

    /** The first page, from any other. */
    public String getFirst() {
        return after == null ? null : filter.getAddress();
    }

    public String getNext() {
        return page.more()
                ? filter.after(AFTER, page.rows().get(page.rows().size() - 1).id())
                : null;
    }
}
