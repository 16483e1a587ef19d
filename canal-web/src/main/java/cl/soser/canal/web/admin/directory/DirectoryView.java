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
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Servlets;

/** admin/directorio.xhtml: every establishment by name, searched and narrowed, a page at a time. */
@Named
@RequestScoped
public class DirectoryView {

    private static final int PAGE = 50;
    private static final String ADDRESS = "/admin/directorio";
    private static final String AFTER = "desde";

    @Inject SchoolPageQuery schoolPageQuery;
    @Inject DirectoryQuery directoryQuery;

    @Param(name = "q", converterClass = WordsConverter.class)
    String words;

    @Param(name = "quien", converterClass = WordsConverter.class)
    String scheme;

    @Param(converterClass = WordsConverter.class)
    String region;

    @Param(name = "estado", converterClass = WordsConverter.class)
    String status;

    @Param(name = AFTER, converterClass = WordsConverter.class)
    String after;

    private final Map<String, String> values = new LinkedHashMap<>();
    private Slice<SchoolRow> page;

    @PostConstruct
    void look() {
        take("q", words);
        take("quien", scheme);
        take("region", region);
        take("estado", status);
        take(AFTER, after);
        SchoolCriteria filter =
                new SchoolCriteria(
                        value("q"),
                        one(SchoolScheme.values(), value("quien")),
                        value("region"),
                        one(SchoolStatus.values(), value("estado")));
        page = schoolPageQuery.named(filter, after(), PAGE);
    }

    private void take(String name, String given) {
        if (given != null) {
            values.put(name, given);
        }
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

    private static <T extends Enum<T>> T one(T[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findAny().orElse(null);
    }

    public String value(String name) {
        return values.get(name);
    }

    public List<SchoolRow> getRows() {
        return page.rows();
    }

    public boolean isNarrowed() {
        return values.keySet().stream().anyMatch(name -> !name.equals(AFTER));
    }

    /** The first page, from any other. */
    public String getFirst() {
        return value(AFTER) == null ? null : address(null);
    }

    public String getNext() {
        return page.more() ? address(page.rows().get(page.rows().size() - 1).id()) : null;
    }

    private String address(Long after) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> parameters.put(name, List.of(value)));
        parameters.remove(AFTER);
        if (after != null) {
            parameters.put(AFTER, List.of(after.toString()));
        }
        return parameters.isEmpty() ? ADDRESS : ADDRESS + "?" + Servlets.toQueryString(parameters);
    }

    public List<SelectItem> getSchemes() {
        return Stream.of(SchoolScheme.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("schoolScheme." + one)))
                .toList();
    }

    public List<SelectItem> getStatuses() {
        return Stream.of(SchoolStatus.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("schoolStatus." + one)))
                .toList();
    }

    public List<SelectItem> getRegions() {
        return directoryQuery.regions().stream()
                .map(one -> new SelectItem(one.getCode(), one.getShortName()))
                .toList();
    }
}
