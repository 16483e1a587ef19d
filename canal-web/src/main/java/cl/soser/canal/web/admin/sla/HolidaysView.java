package cl.soser.canal.web.admin.sla;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.AddHolidayCommand;
import cl.soser.canal.sla.Holiday;
import cl.soser.canal.sla.HolidayImportResult;
import cl.soser.canal.sla.HolidayScope;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/feriados.xhtml: the holidays of a year and the offices' hours. */
@Named
@ViewScoped
public class HolidaysView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/admin/feriados?anio=%s";
    private static final int LARGEST = 200_000;

    @Inject HolidayService holidayService;
    @Inject DirectoryQuery directoryQuery;
    @Inject Clock clock;

    @Param(name = "anio", converterClass = NumberConverter.class)
    transient Long asked;

    private int year;
    private int version;
    private transient List<Holiday> rows;
    private LocalDate date;
    private String name;
    private String place;
    private transient Part file;
    private HolidayImportResult report;

    @PostConstruct
    void open() {
        int now = LocalDate.now(clock).getYear();
        year =
                asked == null
                                || asked < AddHolidayCommand.FIRST_YEAR
                                || asked > AddHolidayCommand.LAST_YEAR
                        ? now
                        : asked.intValue();
        version = holidayService.version();
    }

    /** Of the calendar as the page shows it. */
    int version() {
        return version;
    }

    void renew() {
        version = holidayService.version();
    }

    public List<Holiday> getRows() {
        if (rows == null) {
            rows = holidayService.ofYear(year);
        }
        return rows;
    }

    public String place(Holiday holiday) {
        return holiday.getScope() == HolidayScope.NACIONAL
                ? Bundles.text("holidayScope.NACIONAL")
                : Bundles.text(
                        "holidays.place",
                        Bundles.text("holidayScope." + holiday.getScope()),
                        holidayService.places(holiday));
    }

    public void add() {
        holidayService.add(new AddHolidayCommand(date, name, scope(), place));
        done("holidays.added", date.getYear());
    }

    private HolidayScope scope() {
        if (place == null || place.isEmpty()) {
            return HolidayScope.NACIONAL;
        }
        return place.length() == 2 ? HolidayScope.REGION : HolidayScope.COMUNA;
    }

    public void remove(long id) {
        holidayService.remove(id);
        done("holidays.removed", year);
    }

    /** Shows that year, and what was done. */
    static void done(String key, int year) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect(PAGE, String.valueOf(year));
    }

    /** Stays on the page, so that the lines left out can be read. */
    public void load() {
        if (file == null || file.getSize() == 0) {
            throw new NotAllowedException("holidays.file.none");
        }
        if (file.getSize() > LARGEST) {
            throw new NotAllowedException("holidays.file.large");
        }
        report = holidayService.load(text());
        rows = null;
        renew();
    }

    private String text() {
        try (InputStream in = file.getInputStream()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readNBytes(LARGEST)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotAllowedException("holidays.file.encoding");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole country, a region or a comuna. */
    public List<SelectItem> getPlaces() {
        SelectItem[] regions =
                directoryQuery.regions().stream()
                        .map(one -> new SelectItem(one.getCode(), one.getShortName()))
                        .toArray(SelectItem[]::new);
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem("", Bundles.text("holidayScope.NACIONAL")));
        all.add(group("holidays.regions", regions));
        all.add(group("holidays.comunas", getComunas().toArray(SelectItem[]::new)));
        return all;
    }

    private static SelectItemGroup group(String key, SelectItem[] items) {
        return new SelectItemGroup(Bundles.text(key), null, false, items);
    }

    public List<SelectItem> getComunas() {
        return directoryQuery.regions().stream()
                .flatMap(region -> directoryQuery.comunas(region.getCode()).stream())
                .map(one -> new SelectItem(one.getCode(), label(one)))
                .toList();
    }

    private static String label(Comuna comuna) {
        return comuna.getName() + " (" + comuna.getRegion().getShortName() + ")";
    }

    public int getYear() {
        return year;
    }

    public int getPrevious() {
        return year - 1;
    }

    public int getNext() {
        return year + 1;
    }

    public HolidayImportResult getReport() {
        return report;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
